// Plans and people for tests of the checker, made in a few words, and the context that rules read.
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { DEFAULT_CALENDAR } from '../../src/lib/domain/default-calendar.ts';
import { neighboursOfTecs } from '../../src/lib/domain/geo/neighbours.ts';
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
import type { Observer } from '../../src/lib/domain/observer.ts';
import { emptyPlan, type PlanData } from '../../src/lib/domain/plan.ts';
import { emptyRoster, type RosterData } from '../../src/lib/domain/roster.ts';
import { createRuleContext } from '../../src/lib/domain/rules/plan-patch.ts';
import type { RuleContext } from '../../src/lib/domain/rules/rule.ts';
import type { TecVisit } from '../../src/lib/domain/tec-visit.ts';
import { kz2019 } from './kz-2019.ts';

const TOPOLOGY = new URL('../../static/datasets/kz-2019/tec_areas.topo.json', import.meta.url);

export const kz2019Neighbours = neighboursOfTecs(
  JSON.parse(readFileSync(TOPOLOGY, 'utf8')) as Topology,
  kz2019,
);

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
  readonly visits?: readonly (Partial<TecVisit> & { readonly tecId: string })[];
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

export function observer(id: string, fields: Partial<Observer> = {}): Observer {
  return {
    ...{ id: asId<ObserverId>(id), reference: '', kind: 'lto', name: id, nationalities: ['DE'] },
    ...{ gender: null, languages: [], missions: 0, secondingState: null, accreditation: 'none' },
    ...{ accreditationOn: null, arrivesOn: null, leavesOn: null, phone: '', accountId: null },
    isIllustrative: true,
    ...fields,
  };
}

type RosterDraft = {
  /** Observers by the number of their LTO team. */
  readonly pairs: Readonly<Record<number, readonly Observer[]>>;
  readonly absences?: readonly {
    readonly who: string;
    readonly from: string;
    readonly to: string;
  }[];
};

export function draftRoster({ pairs, absences = [] }: RosterDraft): RosterData {
  const people = Object.entries(pairs).flatMap(([number, members]) =>
    members.map((member) => ({ member, teamId: teamId(Number(number)) })),
  );
  return {
    ...emptyRoster(),
    observers: new Map(people.map(({ member }) => [member.id, member])),
    members: new Map(people.map(({ member, teamId }) => [member.id, teamId])),
    absences: new Map(
      absences.map(({ who, from, to }, at) => {
        const id = asId<AbsenceId>(`absence-${at}`);
        const dates = { fromDate: from, toDate: to };
        return [id, { id, observerId: asId<ObserverId>(who), reason: 'leave', ...dates }];
      }),
    ),
  };
}

/** What rules read of a plan on the shipped dataset. */
export function contextOf(plan: PlanData, roster: RosterData | null = null): RuleContext {
  return createRuleContext({ plan, roster, dataset: kz2019, neighbours: kz2019Neighbours });
}
