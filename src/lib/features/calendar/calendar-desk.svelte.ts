// What is open on the calendar's page, and the days it shows; shared by its parts.
import { offsetOfDate, type CalendarEvent } from '../../domain/calendar.ts';
import {
  coverageOfAor,
  presenceOfObserver,
  type AorCoverage,
  type Presence,
} from '../../domain/derive/aor-coverage.ts';
import { conflictsOfAbsences, eventsInOrder } from '../../domain/derive/calendar-of-plan.ts';
import type { CalendarEventId, LtoTeamId } from '../../domain/ids.ts';
import type { LtoTeam } from '../../domain/lto-team.ts';
import type { Observer } from '../../domain/observer.ts';
import { localTimeAt } from '../../domain/time/local-time.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { createTimeScale, spanOfAll, type TimeScale } from './time-scale.ts';

export type CalendarDialog =
  | { readonly kind: 'event'; readonly id: CalendarEventId | null }
  | { readonly kind: 'team'; readonly id: LtoTeamId };

export type MemberPresence = {
  readonly observer: Observer;
  readonly presence: Presence;
  readonly conflicts: readonly string[];
};

/** One LTO team's row. */
export type TeamPresence = {
  readonly team: LtoTeam;
  readonly coverage: AorCoverage;
  readonly members: readonly MemberPresence[];
};

/** Shown while the calendar is empty: from the opening of a mission to its end. */
const USUAL_SPAN = { fromOffsetDays: -35, toOffsetDays: 12 };

export class CalendarDesk {
  readonly workspace: Workspace;
  dialog = $state.raw<CalendarDialog | null>(null);

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get electionDay(): string {
    return this.workspace.dataset.electionDay;
  }

  /** Today in the capital, in days from E-day. */
  get todayOffset(): number {
    const { date } = localTimeAt(new Date(), this.workspace.dataset.capitalTimeZone);
    return offsetOfDate(this.electionDay, date);
  }

  readonly events: readonly CalendarEvent[] = $derived.by(() =>
    eventsInOrder(this.workspace.view.plan.calendarEvents),
  );

  readonly scale: TimeScale = $derived.by(() =>
    createTimeScale(spanOfAll(this.events, USUAL_SPAN)),
  );

  /** Every team by number; null for those who may not know who is in it. */
  readonly teams: readonly TeamPresence[] | null = $derived.by(() => {
    const { view, dataset } = this.workspace;
    const roster = this.workspace.roster?.view.roster;
    if (!roster) return null;
    const facts = { plan: view.plan, roster, dataset };
    return view.teams.map((team) => {
      const coverage = coverageOfAor(facts, team.id);
      const observers = coverage.memberIds.flatMap((id) => roster.observers.get(id) ?? []);
      const members = observers
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
        .map((observer) => ({
          observer,
          presence: presenceOfObserver(facts, observer.id),
          conflicts: conflictsOfAbsences(roster, dataset, observer.id),
        }));
      return { team, coverage, members };
    });
  });

  event(id: CalendarEventId): CalendarEvent | null {
    return this.events.find((event) => event.id === id) ?? null;
  }

  /** The address of a calendar file of this plan. */
  fileHref(query = ''): string {
    return `/api/plans/${this.workspace.plan.id}/calendar.ics${query}`;
  }
}
