// Plans and people for tests of the checker, made in a few words, and the context that rules read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_CALENDAR } from '../../src/lib/domain/default-calendar.ts';
import { createCountryBorder } from '../../src/lib/domain/geo/country-border.ts';
import { outlineOfCountry } from '../../src/lib/domain/geo/country-outline.ts';
import { neighboursOfTecs } from '../../src/lib/domain/geo/neighbours.ts';
import type { TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import {
  asId,
  type AbsenceId,
  type LtoTeamId,
  type ObserverId,
  type StoTeamId,
  type TecId,
} from '../../src/lib/domain/ids.ts';
import type { LtoTeam } from '../../src/lib/domain/lto-team.ts';
import { DEFAULT_SETTINGS, type MissionSettings } from '../../src/lib/domain/mission-settings.ts';
import { emptyPlan, type PlanData } from '../../src/lib/domain/plan.ts';
import type { RosterData } from '../../src/lib/domain/roster.ts';
import {
  createCheckerContext,
  type CheckerContext,
  type ContextFacts,
} from '../../src/lib/domain/rules/plan-patch.ts';
import type { TecVisit } from '../../src/lib/domain/tec-visit.ts';
import { kz2019, KZ_2019_FOLDER } from './kz-2019.ts';

const TOPOLOGY = JSON.parse(
  readFileSync(join(KZ_2019_FOLDER, 'tec_areas.topo.json'), 'utf8'),
) as TecTopology;

export const kz2019Neighbours = neighboursOfTecs(TOPOLOGY, kz2019);
export const kz2019Border = createCountryBorder(outlineOfCountry(TOPOLOGY));

/** The id of LTO team 1, 2, ... in these plans. */
export function teamId(number: number): LtoTeamId {
  return asId<LtoTeamId>(`team-${number}`);
}

export function team(number: number, fields: Partial<LtoTeam> = {}): LtoTeam {
  const team: LtoTeam = {
    ...{ id: teamId(number), number, name: '', colour: 'blue', baseTecId: null, isLocked: false },
  };
  return { ...team, ...fields };
}

type PlanDraft = {
  readonly teams?: readonly LtoTeam[];
  /** TECs by the number of their team. */
  readonly areas?: Readonly<Record<number, readonly string[]>>;
  readonly stoTeams?: readonly (number | null)[];
  readonly visits?: readonly (Partial<Omit<TecVisit, 'tecId'>> & { readonly tecId: string })[];
  readonly settings?: Partial<MissionSettings>;
};

/** A plan with the default calendar; a team for each area that no team is named for. */
export function draftPlan(draft: PlanDraft): PlanData {
  const { teams = [], areas = {}, stoTeams = [], visits = [], settings = {} } = draft;
  const named = new Map(teams.map((each) => [each.id, each]));
  for (const number of Object.keys(areas).map(Number)) {
    if (!named.has(teamId(number))) named.set(teamId(number), team(number));
  }
  return {
    ...emptyPlan(kz2019.id),
    ltoTeams: named,
    tecAssignments: new Map(
      Object.entries(areas).flatMap(([number, tecIds]) =>
        tecIds.map((id) => [asId<TecId>(id), teamId(Number(number))] as const),
      ),
    ),
    stoTeams: new Map(
      stoTeams.map((number, at) => {
        const id = asId<StoTeamId>(`sto-${at}`);
        return [id, { id, number: at + 1, ltoTeamId: number === null ? null : teamId(number) }];
      }),
    ),
    tecVisits: new Map(
      visits.map(({ tecId, ...visit }) => {
        const nothing = { plannedOn: null, visitedOn: null, reason: null };
        return [asId<TecId>(tecId), { ...nothing, ...visit, tecId: asId<TecId>(tecId) }];
      }),
    ),
    calendarEvents: new Map(DEFAULT_CALENDAR.map((event) => [event.id, event])),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  };
}

/** Times away of observers, by their ids. */
export function absencesOf(
  absences: readonly { readonly who: string; readonly from: string; readonly to: string }[],
): RosterData['absences'] {
  return new Map(
    absences.map(({ who, from, to }, at) => {
      const id = asId<AbsenceId>(`absence-${at}`);
      const dates = { fromDate: from, toDate: to };
      return [id, { id, observerId: asId<ObserverId>(who), reason: 'leave', ...dates }];
    }),
  );
}

/** What rules read of a plan on the shipped dataset. */
export function contextOf(
  plan: PlanData,
  roster: RosterData | null = null,
  more: Partial<ContextFacts> = {},
): CheckerContext {
  return createCheckerContext({
    ...{ plan, roster, security: null, stations: null, sample: null, serviceDrives: new Map() },
    ...{ dataset: kz2019, neighbours: kz2019Neighbours, border: kz2019Border },
    ...more,
  });
}
