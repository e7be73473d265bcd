// Election days for tests of rules: a day with nothing wrong until a test says otherwise. All drives take the
// same time, so that days can be worked out by hand.
import { asId, type StoTeamId } from '../../src/lib/domain/ids.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { Finding } from '../../src/lib/domain/rules/finding.ts';
import type { CheckerContext, ContextFacts } from '../../src/lib/domain/rules/plan-patch.ts';
import type { Rule } from '../../src/lib/domain/rules/rule.ts';
import type { Route } from '../../src/lib/domain/route.ts';
import type { Station } from '../../src/lib/domain/station.ts';
import type { StoTeam } from '../../src/lib/domain/sto-team.ts';
import type { Stop } from '../../src/lib/domain/stop.ts';
import type { MissionSettings } from '../../src/lib/domain/mission-settings.ts';
import { contextOf, draftPlan, team, teamId } from './checked-plan.ts';
import { findingsOfRule } from './findings-of-rule.ts';
import { aRoute, evenDrives, stopsOf, type StopWords } from './test-routes.ts';
import { AKKOL, aStation, frameOf, KOKSHETAU } from './test-stations.ts';

/** Opening to tabulation with half an hour between stops: 05:30 to 01:30, eight stations. */
export const GOOD_DAY: readonly StopWords[] = [
  ...([
    'opening 1',
    'voting 2',
    'voting 3',
    'voting 4',
    'voting 5',
    'voting 6',
    'voting 7',
  ] as const),
  ...(['closing 8', `tabulation ${KOKSHETAU}`] as const),
];

export type DayDraft = {
  readonly stops?: readonly Stop[];
  readonly routes?: readonly Partial<Route>[];
  /** Beside 0101 and 0102, both of LTO01. */
  readonly stoTeams?: readonly Partial<StoTeam>[];
  /** In the place of those of the same number. */
  readonly stations?: readonly Station[];
  readonly driveMinutes?: number;
  readonly unknownPlaces?: readonly string[];
  readonly settings?: Partial<MissionSettings>;
  readonly plan?: Partial<PlanData>;
  readonly more?: Partial<ContextFacts>;
};

/** LTO01 has Kokshetau and lives there, LTO02 Akkol; stations 1 to 12 are in Kokshetau, 21 to 23 in Akkol. */
export function dayContext(draft: DayDraft = {}): CheckerContext {
  const { stops = stopsOf(1, GOOD_DAY), routes = [], stoTeams = [], stations = [] } = draft;
  const drafted = draftPlan({
    teams: [team(1, { baseTecId: KOKSHETAU }), team(2, { baseTecId: AKKOL })],
    areas: { 1: [KOKSHETAU], 2: [AKKOL] },
    settings: draft.settings ?? {},
  });
  const teams = [
    anAorTeam(101),
    anAorTeam(102),
    ...stoTeams.map((one) => ({ ...anAorTeam(0), ...one })),
  ];
  const plan: PlanData = {
    ...drafted,
    stoTeams: new Map(teams.map((one) => [one.id, one])),
    stops: new Map(stops.map((stop) => [stop.id, stop])),
    routes: new Map(
      routes.map((route) => {
        const facts = { ...aRoute(1), ...route };
        return [facts.stoTeamId, facts];
      }),
    ),
    ...draft.plan,
  };
  const frame = frameOf([
    ...Array.from({ length: 12 }, (_, at) => aStation(at + 1)),
    ...[21, 22, 23].map((number) => aStation(number, { tecId: AKKOL })),
    ...stations,
  ]);
  return {
    ...contextOf(plan, null, { stations: frame, ...draft.more }),
    placeDrives: evenDrives(draft.driveMinutes ?? 30, draft.unknownPlaces),
  };
}

/** Team 101 is `sto-1`, team 102 `sto-2`: of LTO01. */
function anAorTeam(number: number): StoTeam {
  return { id: asId<StoTeamId>(`sto-${number % 100}`), number, ltoTeamId: teamId(1) };
}

/** What a rule says of a day, as `object id: why`. */
export function saidOf<Subject extends string>(
  rule: Rule<Subject>,
  draft: DayDraft = {},
): readonly string[] {
  return findingsOfRule(rule, dayContext(draft)).map(wordsOf);
}

function wordsOf({ object, why }: Finding): string {
  return `${object.kind === 'plan' ? 'plan' : object.id}: ${why}`;
}

/** The good day with one of its words replaced. */
export function dayWith(change: Readonly<Record<string, StopWords>>): readonly Stop[] {
  return stopsOf(
    1,
    GOOD_DAY.map((word) => change[word] ?? word),
  );
}

/** The good day without some of its stops. */
export function dayWithout(...words: readonly string[]): readonly Stop[] {
  return stopsOf(
    1,
    GOOD_DAY.filter((word) => !words.includes(word)),
  );
}
