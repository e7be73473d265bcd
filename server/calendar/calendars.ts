// Calendars of a plan as files: the mission's, a team's, a person's. Whoever asks for one decides first
// whether it may be read: the mission's by readers of the plan, those with people by readers of the roster.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import {
  entriesOfMission,
  entriesOfObservers,
  type CalendarEntry,
} from '../../src/lib/domain/derive/calendar-of-plan.ts';
import type { DatasetId, LtoTeamId, ObserverId, PlanId } from '../../src/lib/domain/ids.ts';
import { codeOfLtoTeam } from '../../src/lib/domain/lto-team.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { RosterData } from '../../src/lib/domain/roster.ts';
import type { Plans } from '../plans/plans.ts';
import { icsOfEntries } from './ics-of-entries.ts';

/** Whose calendar: the mission's dates are in all of them. */
export type CalendarSubject =
  | { readonly kind: 'mission' }
  | { readonly kind: 'team'; readonly ltoTeamId: LtoTeamId }
  | { readonly kind: 'person'; readonly observerId: ObserverId };

export type CalendarFile = { readonly fileName: string; readonly text: string };

export type Calendars = {
  /** Null when the plan, the team or the person is not there. */
  file(planId: PlanId, subject: CalendarSubject, exportedBy: string): Promise<CalendarFile | null>;
};

/** Reads plans as they are now, edits in flight included. */
export function createCalendars(
  plans: Pick<Plans, 'read' | 'readRoster' | 'get'>,
  datasets: ReadonlyMap<DatasetId, Dataset>,
): Calendars {
  return {
    async file(planId, subject, exportedBy) {
      const plan = await plans.read(planId);
      const roster = subject.kind === 'mission' ? null : await plans.readRoster(planId);
      const summary = await plans.get(planId);
      const dataset = summary && datasets.get(summary.datasetId);
      if (!plan || !dataset) return null;
      const content = contentOf(subject, plan, roster, dataset);
      if (!content) return null;
      const { whose, entries, isInvented } = content;
      const text = icsOfEntries({
        ...{ planId, entries, electionDay: dataset.electionDay },
        name: `${summary.name}: ${whose}`,
        description: `Exported by ${exportedBy} from Muster, plan “${summary.name}”.`,
        timeZone: dataset.capitalTimeZone,
        changedAt: summary.updatedAt,
        isIllustrative: summary.isIllustrative || isInvented,
      });
      return { fileName: `${fileNameOf(`${summary.name} ${whose}`)}.ics`, text };
    },
  };
}

type Content = {
  readonly whose: string;
  readonly entries: readonly CalendarEntry[];
  readonly isInvented: boolean;
};

function contentOf(
  subject: CalendarSubject,
  plan: PlanData,
  roster: RosterData | null,
  dataset: Dataset,
): Content | null {
  const mission = entriesOfMission(plan);
  if (subject.kind === 'mission') return { whose: 'mission', entries: mission, isInvented: false };
  if (roster === null) return null;
  const whose = nameOfSubject(subject, plan, roster);
  if (whose === null) return null;
  const people = observersOf(subject, roster);
  return {
    whose,
    entries: [...mission, ...entriesOfObservers(roster, dataset, people)],
    isInvented: [...people].some((id) => roster.observers.get(id)?.isIllustrative === true),
  };
}

type SubjectWithPeople = Exclude<CalendarSubject, { kind: 'mission' }>;

function nameOfSubject(
  subject: SubjectWithPeople,
  plan: PlanData,
  roster: RosterData,
): string | null {
  if (subject.kind === 'person') return roster.observers.get(subject.observerId)?.name ?? null;
  const team = plan.ltoTeams.get(subject.ltoTeamId);
  return team ? codeOfLtoTeam(team) : null;
}

function observersOf(subject: SubjectWithPeople, roster: RosterData): ReadonlySet<ObserverId> {
  if (subject.kind === 'person') return new Set([subject.observerId]);
  const members = [...roster.members].filter(([, teamId]) => teamId === subject.ltoTeamId);
  return new Set(members.map(([observerId]) => observerId));
}

/** Letters, digits and dashes alone, so that every system and header takes it. */
function fileNameOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80) || 'calendar'
  );
}
