// The search for an election day's routes: the best on small days, sound on all, the same for the same seed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOfDay } from '../../../../src/lib/domain/optimise/routes/check-answer.ts';
import type { DayAnswer } from '../../../../src/lib/domain/optimise/routes/day-answer.ts';
import type {
  DayProblem,
  DayStation,
  DayTeam,
} from '../../../../src/lib/domain/optimise/routes/day-problem.ts';
import { searchDay } from '../../../../src/lib/domain/optimise/routes/search-day.ts';
import { bestValueByForce, valueOfRoutes } from '../../../support/brute-force-day.ts';
import { DAY_BEGIN, HOUR, randomDay } from '../../../support/random-day.ts';

const SMALL = { stations: 60, teams: 4, km: 60, sampledShare: 0.3 };

function changed(
  problem: DayProblem,
  stations: Readonly<Record<number, Partial<DayStation>>>,
  teams: Partial<DayTeam> = {},
): DayProblem {
  return {
    ...problem,
    stations: problem.stations.map((each, at) => ({ ...each, ...stations[at] })),
    teams: problem.teams.map((team) => ({ ...team, ...teams })),
  };
}

function stationsOf({ routes }: DayAnswer, team: number): number[] {
  return (routes[team]?.stops ?? []).map(({ station }) => station);
}

test('no routes are worth more, proved by trying all of them on days of up to 6 stations', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const day = randomDay({
      ...{ seed, stations: 4 + (seed % 3), teams: 1 + (seed % 2), km: 80, sampledShare: 0.4 },
    });
    const problem = changed(day, seed % 3 === 0 ? { 1: { pin: aPin({ rank: 2 }) } } : {}, {
      ...{ maxStations: 3 + (seed % 3), minStations: 3 },
      maxDriveSeconds: (1 + (seed % 4)) * HOUR,
      breakSeconds: seed % 5 === 0 ? 0 : 4 * HOUR,
    });
    const answer = searchDay(problem, { seed, maxIterations: 2000 });
    expect(faultsOfDay(problem, answer), `seed ${seed}`).toEqual([]);
    const value = valueOfRoutes(problem, answer.routes);
    expect(value, `seed ${seed}`).toBeCloseTo(bestValueByForce(problem), 4);
  }
});

function aPin(pin: Partial<NonNullable<DayStation['pin']>> = {}): NonNullable<DayStation['pin']> {
  return { team: 0, kind: null, rank: null, ...pin };
}

test('whatever the day, an answer breaks no limit and says of every station where it is', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 1, max: 1_000_000 }),
        stations: fc.integer({ min: 0, max: 60 }),
        teams: fc.integer({ min: 0, max: 5 }),
        km: fc.integer({ min: 1, max: 300 }),
        sampledShare: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({
        maxDriveSeconds: fc.integer({ min: 0, max: 8 * HOUR }),
        maxMetres: fc.integer({ min: 0, max: 400_000 }),
        maxLegSeconds: fc.integer({ min: 60, max: 3 * HOUR }),
        maxDutySeconds: fc.integer({ min: 16 * HOUR, max: 22 * HOUR }),
        maxLodgingSeconds: fc.integer({ min: 300, max: 3 * HOUR }),
        maxStations: fc.integer({ min: 2, max: 14 }),
        breakSeconds: fc.integer({ min: 0, max: 3 * HOUR }),
        breakFrom: fc.integer({ min: DAY_BEGIN + 6 * HOUR, max: DAY_BEGIN + 13 * HOUR }),
        breakUntil: fc.integer({ min: DAY_BEGIN + 13 * HOUR, max: DAY_BEGIN + 20 * HOUR }),
      }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
      fc.array(fc.record({ at: fc.nat(59), team: fc.nat(4), rank: fc.option(fc.nat(5)) }), {
        maxLength: 6,
      }),
      (wish, limits, forbidden, pins) => {
        const day = randomDay(wish);
        for (const [from, to] of forbidden) {
          day.seconds[(from % day.points) * day.points + (to % day.points)] = Infinity;
        }
        const stations = Object.fromEntries(
          pins.map(({ at, team, rank }) => [
            at,
            wish.teams === 0 ? {} : { pin: aPin({ team: team % wish.teams, rank }) },
          ]),
        );
        const problem = changed(day, stations, limits);
        const answer = searchDay(problem, { seed: wish.seed, maxIterations: 200 });
        expect(faultsOfDay(problem, answer)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('bounded by iterations, the same seed gives the same answer and another seed another', () => {
  const problem = randomDay({ ...SMALL, seed: 3 });
  const once = searchDay(problem, { seed: 5, maxIterations: 500 });
  expect(searchDay(problem, { seed: 5, maxIterations: 500 })).toEqual(once);
  expect(searchDay(problem, { seed: 6, maxIterations: 500 })).not.toEqual(once);
  expect(once.iterations).toBe(500);
});

test('pinned stations are visited by their team, as they are pinned and in their order', () => {
  const day = randomDay({ ...SMALL, seed: 9 });
  const ordinary = [...day.stations.keys()].filter((at) => day.stations[at]?.canOpen).slice(0, 5);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = ordinary;
  const problem = changed(day, {
    [a]: { pin: aPin({ kind: 'opening' }), prize: 0 },
    [b]: { pin: aPin({ kind: 'closing' }), prize: 0 },
    [c]: { pin: aPin({ rank: 7 }), prize: 0 },
    [d]: { pin: aPin({ rank: 3 }), prize: 0 },
    [e]: { pin: aPin({ team: 1, kind: 'voting' }), prize: 0 },
  });
  const answer = searchDay(problem, { seed: 1, maxIterations: 400 });
  expect(faultsOfDay(problem, answer)).toEqual([]);
  expect(answer.figures.pinsLost).toBe(0);
  const own = stationsOf(answer, 0);
  expect([own[0], own.at(-1)]).toEqual([a, b]);
  expect(own.indexOf(c)).toBeGreaterThan(own.indexOf(d));
  expect(stationsOf(answer, 1).slice(1, -1)).toContain(e);
});

test('a pin that no limit allows is left out with its reason, not kept against the limits', () => {
  const day = randomDay({ ...SMALL, seed: 4 });
  const problem = changed(day, {
    5: { pin: aPin(), opensAt: DAY_BEGIN, closesAt: DAY_BEGIN + HOUR, canOpen: false },
  });
  const answer = searchDay(problem, { seed: 1, maxIterations: 100 });
  expect(answer.figures.pinsLost).toBe(1);
  expect(answer.leftOut).toContainEqual({ station: 5, reason: 'window' });
  expect(faultsOfDay(problem, answer)).toEqual([]);
});

test('a search that starts from the routes in force is never worse than they are', () => {
  const problem = randomDay({ ...SMALL, seed: 11 });
  const good = searchDay(problem, { seed: 1, maxIterations: 2000 });
  const again: DayProblem = {
    ...problem,
    teams: problem.teams.map((team, at) => {
      const [opening = null, ...voting] = stationsOf(good, at);
      return { ...team, today: { opening, voting, closing: voting.pop() ?? null } };
    }),
  };
  const next = searchDay(again, { seed: 2, maxIterations: 0 });
  expect(next.routes.map((route) => route?.stops)).toEqual(good.routes.map((r) => r?.stops));
  const longer = searchDay(again, { seed: 2, maxIterations: 300 });
  expect(valueOfRoutes(problem, longer.routes)).toBeGreaterThanOrEqual(
    valueOfRoutes(problem, good.routes),
  );
});

test('stations in force that break a limit today are put right or left out', () => {
  const problem = randomDay({ ...SMALL, seed: 12 });
  const far: DayProblem = {
    ...problem,
    teams: problem.teams.map((team) => ({
      ...team,
      today: { opening: 0, voting: [...problem.stations.keys()].slice(1, 40), closing: 41 },
    })),
  };
  const answer = searchDay(far, { seed: 1, maxIterations: 0 });
  expect(faultsOfDay(far, answer)).toEqual([]);
});

test('even routes are kept when evenness has a price', () => {
  const day = randomDay({ ...SMALL, seed: 8, stations: 28 });
  const problem = { ...day, prices: { ...day.prices, unevenness: 1, shortage: 0 } };
  const { routes } = searchDay(problem, { seed: 1, maxIterations: 1000 });
  const counts = routes.map((route) => route?.stops.length ?? 0);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('a cancelled search still answers with routes that keep every limit', () => {
  const problem = randomDay({ ...SMALL, seed: 2 });
  let asked = 0;
  const answer = searchDay(problem, {
    ...{ seed: 1, maxIterations: 1_000_000 },
    isCancelled: () => (asked += 1) > 3,
  });
  expect(answer.iterations).toBe(3 * 64);
  expect(faultsOfDay(problem, answer)).toEqual([]);
});

test('progress comes at once and then four times a second, and the time budget ends the search', () => {
  const problem = randomDay({ ...SMALL, seed: 2 });
  let clock = 0;
  const told: number[] = [];
  const done: number[] = [];
  const answer = searchDay(problem, {
    ...{ seed: 1, timeBudgetMs: 1000, now: () => (clock += 10) },
    onProgress: (best, share) => {
      told.push(best.visits);
      done.push(share);
    },
  });
  expect(told).toHaveLength(4);
  expect(told.every((visits) => visits > 0)).toBe(true);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(answer.iterations).toBeLessThan(100 * 64);
});

test('a search without any bound is refused as a fault of the program', () => {
  expect(() => searchDay(randomDay({ ...SMALL, seed: 1 }), { seed: 1 })).toThrow(/iterations/);
});
