// What becomes of a proposal of routes while others go on planning, and how the answers of AoRs add up.
import { describe, expect, test } from 'vitest';
import {
  asId,
  type LtoTeamId,
  type StationId,
  type StoTeamId,
} from '../../../src/lib/domain/ids.ts';
import { chooseTowns } from '../../../src/lib/domain/optimise/propose-routes/choose-towns.ts';
import {
  NO_FIGURES,
  proposalOfParts,
  sumOfFigures,
} from '../../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import { emptyPlan, type PlanData } from '../../../src/lib/domain/plan.ts';
import { defaultRoute } from '../../../src/lib/domain/route.ts';
import {
  DEFAULT_ROUTES_WISH,
  fingerprintOfRoutes,
  statesOfRoutes,
  type ProposedRoute,
} from '../../../src/lib/domain/routes-proposal.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';

const teamId = (name: string) => asId<StoTeamId>(name);
const stationId = (number: number) => asId<StationId>(`PS-${number}`);

function stop(
  team: string,
  number: number,
  at = number,
  kind: 'opening' | 'voting' = 'voting',
): Stop {
  return {
    ...{ id: asId(`${team}-${number}`), stoTeamId: teamId(team), stationId: stationId(number) },
    ...{ kind, orderKey: String(at), isPinned: false, dwellMinutes: null },
  };
}

function planWith(stops: readonly Stop[], teams = ['a', 'b']): PlanData {
  const ltoTeamId = asId<LtoTeamId>('lto');
  return {
    ...emptyPlan(asId('kz-2019')),
    stoTeams: new Map(
      teams.map((id, index) => [teamId(id), { id: teamId(id), number: 101 + index, ltoTeamId }]),
    ),
    stops: new Map(stops.map((each) => [each.id, each])),
  };
}

const asStops = (numbers: readonly number[]) =>
  numbers.map((number) => ({ stationId: stationId(number), kind: 'voting' as const }));

function proposed(
  team: string,
  before: readonly number[],
  after: readonly number[],
): ProposedRoute {
  return {
    ...{ stoTeamId: teamId(team), before: asStops(before), after: asStops(after) },
    ...{ startTecId: null, visits: after.length, driveSeconds: 0, dutySeconds: 0 },
  };
}

const stateOf = (route: ProposedRoute, plan: PlanData, all = [route]) =>
  statesOfRoutes(all, plan).get(route.stoTeamId);

describe('a proposed route', () => {
  const plan = planWith([stop('a', 1), stop('a', 2), stop('b', 3)]);
  const route = proposed('a', [1, 2], [2, 4]);

  test('holds while its team’s route is as it was', () => {
    expect(stateOf(route, plan)).toBe('holds');
  });

  test('is done when the route is so already, whoever did it', () => {
    expect(stateOf(proposed('a', [9], [1, 2]), plan)).toBe('done');
  });

  test('is known to be out of date when somebody changed, reordered or locked the route', () => {
    expect(stateOf(route, planWith([stop('a', 1), stop('b', 3)]))).toBe('changed-since');
    expect(stateOf(route, planWith([stop('a', 1, 2), stop('a', 2, 1)]))).toBe('changed-since');
    const lock = { ...defaultRoute(teamId('a')), isLocked: true };
    const locked = { ...plan, routes: new Map([[teamId('a'), lock]]) };
    expect(stateOf(route, locked)).toBe('locked-since');
    expect(stateOf(route, planWith([], ['b']))).toBe('team-gone');
  });

  test('does not take a station from a route that the proposal leaves alone', () => {
    const taken = planWith([stop('a', 1), stop('a', 2), stop('b', 4)]);
    expect(stateOf(route, taken)).toBe('taken-since');
  });

  test('may take one from a route that the proposal changes too', () => {
    const swapped = planWith([stop('a', 1), stop('a', 2), stop('b', 4)]);
    const both = [route, proposed('b', [4], [1])];
    expect(stateOf(route, swapped, both)).toBe('holds');
  });
});

test('the fingerprint tells routes, locks, towns, teams and lists apart, and nothing else', () => {
  const plan = planWith([stop('a', 1), stop('a', 2)]);
  const print = fingerprintOfRoutes(plan);
  const route = defaultRoute(teamId('a'));
  const others: PlanData[] = [
    planWith([stop('a', 1)]),
    planWith([stop('a', 1, 2), stop('a', 2, 1)]),
    planWith([stop('a', 1, 1, 'opening'), stop('a', 2)]),
    planWith([stop('a', 1), stop('a', 2)], ['a']),
    { ...plan, routes: new Map([[teamId('a'), { ...route, isLocked: true }]]) },
    { ...plan, routes: new Map([[teamId('a'), { ...route, startTecId: asId('KZ-AKM-01') }]]) },
    { ...plan, choices: new Map([['stationFrame', 'another']]) },
  ];
  expect(new Set([print, ...others.map(fingerprintOfRoutes)]).size).toBe(others.length + 1);
  const checkIns = { ...route, checkIns: '09:00' };
  expect(fingerprintOfRoutes({ ...plan, routes: new Map([[teamId('a'), checkIns]]) })).toBe(print);
});

describe('parts of a proposal', () => {
  const figures = { ...NO_FIGURES, teams: 2, teamsWithRoute: 2, visits: 20, sampledTotal: 30 };
  const few = { ...figures, fewestVisits: 8, mostVisits: 10, driveSeconds: 100 };
  const many = { ...figures, fewestVisits: 9, mostVisits: 12, driveSeconds: 50 };
  const none = { ...NO_FIGURES, teams: 1, sampledTotal: 5 };

  test('add up, but for the fewest and the most of a team', () => {
    expect(sumOfFigures([none, few, many])).toMatchObject({
      ...{ teams: 5, teamsWithRoute: 4, visits: 40, sampledTotal: 65, driveSeconds: 150 },
      ...{ fewestVisits: 8, mostVisits: 12 },
    });
    expect(sumOfFigures([])).toEqual(NO_FIGURES);
  });

  test('become one proposal with all their routes', () => {
    const part = { before: none, after: few, routes: [proposed('a', [], [1])], uncovered: [] };
    const facts = { wish: DEFAULT_ROUTES_WISH, basedOn: 'print' };
    const proposal = proposalOfParts([{ ...part, ltoTeamId: asId('lto') }], facts);
    expect(proposal).toMatchObject({ ...facts, before: none, after: few });
    expect(proposal.routes).toEqual(part.routes);
  });
});

describe('towns to begin from', () => {
  /** Two towns on a line, stations 0..3 at the first and 4..5 at the second, an hour apart. */
  const places = { town: [0, 3600], station: [0, 60, 120, 180, 3600, 3660] };
  const problem = {
    towns: 2,
    weights: Float64Array.from(places.station, () => 1),
    secondsFrom: (town: number, station: number) =>
      Math.abs((places.town[town] ?? 0) - (places.station[station] ?? 0)),
    reachSeconds: 1800,
  };

  test('go where the work is, and further teams to what is left', () => {
    expect(chooseTowns({ ...problem, chosen: [null, null] })).toEqual([0, 1]);
    expect([...chooseTowns({ ...problem, chosen: [null, null, null] })].sort()).toEqual([0, 0, 1]);
  });

  test('stay with teams that have one, whose work is then taken', () => {
    expect(chooseTowns({ ...problem, chosen: [1, null, null] })).toEqual([1, 0, 0]);
  });

  test('are found for every team, also when there is less work than teams', () => {
    const chosen = chooseTowns({ ...problem, chosen: Array.from({ length: 9 }, () => null) });
    expect(chosen).not.toContain(null);
  });

  test('are none where nothing is in reach', () => {
    const nowhere = { ...problem, secondsFrom: () => Infinity };
    expect(chooseTowns({ ...nowhere, chosen: [null] })).toEqual([null]);
  });
});
