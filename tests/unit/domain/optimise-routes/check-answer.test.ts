// The check of answers finds every way in which an answer can be broken.
import { describe, expect, test } from 'vitest';
import { faultsOfDay } from '../../../../src/lib/domain/optimise/routes/check-answer.ts';
import type {
  DayAnswer,
  DayRoute,
  DayStop,
} from '../../../../src/lib/domain/optimise/routes/day-answer.ts';
import type {
  DayPin,
  DayProblem,
  DayTeam,
} from '../../../../src/lib/domain/optimise/routes/day-problem.ts';
import { searchDay } from '../../../../src/lib/domain/optimise/routes/search-day.ts';
import { HOUR, randomDay } from '../../../support/random-day.ts';

const problem = randomDay({ seed: 21, stations: 50, teams: 2, km: 40, sampledShare: 0.3 });
const answer = searchDay(problem, { seed: 1, maxIterations: 500 });
const route = routeOf(answer, 0);
const stationAt = (at: number): number => route.stops.at(at)?.station ?? -1;

function routeOf({ routes }: DayAnswer, team: number): DayRoute {
  const found = routes[team];
  if (!found) throw new Error(`team ${team} has no route`);
  return found;
}

/** The answer with the first team's route changed. */
function withRoute(change: Partial<DayRoute>): DayAnswer {
  return { ...answer, routes: [{ ...route, ...change }, routeOf(answer, 1)] };
}

function withStop(at: number, change: Partial<DayStop>): DayAnswer {
  const stops = route.stops.map((stop, each) => (each === at ? { ...stop, ...change } : stop));
  return withRoute({ stops });
}

function withTeam(change: Partial<DayTeam>): DayProblem {
  return { ...problem, teams: problem.teams.map((team) => ({ ...team, ...change })) };
}

function withPin(station: number, pin: DayPin): DayProblem {
  const stations = problem.stations.map((each, at) => (at === station ? { ...each, pin } : each));
  return { ...problem, stations };
}

const anywhere = { kind: null, rank: null } as const;

test('a right answer has no faults', () => {
  expect(route.stops.length).toBeGreaterThan(5);
  expect(faultsOfDay(problem, answer)).toEqual([]);
});

describe('found in an answer', () => {
  const broken: Readonly<Record<string, readonly [DayAnswer, RegExp]>> = {
    'a stop with another time of arrival': [
      withStop(3, { arriveAt: (route.stops[3]?.arriveAt ?? 0) - 600 }),
      /not arrived at so/,
    ],
    'a stop that is too short': [
      withStop(3, { leaveAt: (route.stops[3]?.arriveAt ?? 0) + 60 }),
      /too short/,
    ],
    'a stop after its hours': [
      withStop(3, { leaveAt: (route.stops[3]?.leaveAt ?? 0) + 20 * HOUR }),
      /after its hours/,
    ],
    'a late opening': [
      withStop(0, { arriveAt: (route.stops[0]?.arriveAt ?? 0) + HOUR }),
      /late to open/,
    ],
    'an opening that is left early': [
      withStop(0, { leaveAt: (route.stops[0]?.arriveAt ?? 0) + 60 }),
      /leaves the opening early/,
    ],
    'a count that is not stayed for': [
      withStop(route.stops.length - 1, { leaveAt: (route.stops.at(-1)?.arriveAt ?? 0) + 60 }),
      /misses the count/,
    ],
    'no opening': [withRoute({ stops: route.stops.slice(1) }), /not opening/],
    'no closing': [withRoute({ stops: route.stops.slice(0, -1) }), /not closing/],
    'one stop alone': [withRoute({ stops: route.stops.slice(0, 1) }), /closing is missing/],
    'a station that two teams visit': [
      withStop(2, { station: routeOf(answer, 1).stops[2]?.station ?? -1 }),
      /visited twice/,
    ],
    'a station that nobody knows': [withStop(2, { station: 999 }), /no such station/],
    'no break': [withRoute({ pause: null }), /break is missing/],
    'a short break': [
      withRoute({ pause: route.pause && { ...route.pause, until: route.pause.from + 60 } }),
      /break is too short/,
    ],
    'a break after the closing': [
      withRoute({ pause: route.pause && { ...route.pause, afterStop: route.stops.length - 1 } }),
      /not between two stops/,
    ],
    'less driving than there is': [withRoute({ driveSeconds: 0 }), /driving is not as said/],
    'less distance than there is': [withRoute({ metres: 0 }), /distance is not as said/],
    'an earlier end': [withRoute({ endAt: route.endAt - HOUR }), /does not end then/],
    'a shorter duty': [withRoute({ dutySeconds: 0 }), /duty is not so/],
    'a forgotten station': [{ ...answer, leftOut: answer.leftOut.slice(1) }, /forgotten/],
    'a visited station among those left out': [
      { ...answer, leftOut: [...answer.leftOut, { station: stationAt(2), reason: 'full' }] },
      /visited and left out/,
    ],
    'a route less': [{ ...answer, routes: answer.routes.slice(1) }, /one entry for every team/],
    'figures that are too good': [
      { ...answer, figures: { ...answer.figures, visits: 1000, prize: 1e6, shortage: -1 } },
      /visits are not as said/,
    ],
  };
  test.each(Object.entries(broken))('%s', (_, [wrong, fault]) => {
    expect(faultsOfDay(problem, wrong).join('\n')).toMatch(fault);
  });
});

describe('found against a limit', () => {
  const stricter: Readonly<Record<string, readonly [DayProblem, RegExp]>> = {
    'driving of a day': [withTeam({ maxDriveSeconds: route.driveSeconds - 60 }), /much driving/],
    'distance of a day': [withTeam({ maxMetres: route.metres - 60 }), /too far/],
    'one leg': [withTeam({ maxLegSeconds: 60 }), /too long or forbidden/],
    duty: [withTeam({ maxDutySeconds: route.dutySeconds - 60 }), /duty is too long/],
    stations: [withTeam({ maxStations: route.stops.length - 1 }), /too many stations/],
    'hours of the break': [withTeam({ breakUntil: 0 }), /break is not at its hours/],
    lodging: [withTeam({ maxLodgingSeconds: 1 }), /too far from the start/],
    'a pin of another team': [
      withPin(stationAt(3), { team: 1, ...anywhere }),
      /is with another team/,
    ],
    'a pin of another kind': [
      withPin(stationAt(3), { team: 0, kind: 'opening', rank: null }),
      /is voting, not opening/,
    ],
    'a pin that is missing': [
      withPin(answer.leftOut[0]?.station ?? -1, { team: 0, ...anywhere }),
      /pinned stations are missing/,
    ],
    'a station that cannot open': [
      {
        ...problem,
        stations: problem.stations.map((each) => ({ ...each, canOpen: false, canClose: false })),
      },
      /cannot open[^]*cannot close/,
    ],
  };
  test.each(Object.entries(stricter))('%s', (_, [strict, fault]) => {
    expect(faultsOfDay(strict, answer).join('\n')).toMatch(fault);
  });

  test('pins out of their order', () => {
    const ranks = new Map([
      [stationAt(2), 5],
      [stationAt(4), 1],
    ]);
    const stations = problem.stations.map((each, at) => {
      const rank = ranks.get(at);
      return rank === undefined ? each : { ...each, pin: { team: 0, kind: null, rank } };
    });
    expect(faultsOfDay({ ...problem, stations }, answer).join('\n')).toMatch(/out of order/);
  });
});
