// The proved order of one team's stops has the least driving of all orders that keep the limits.
import { expect, test } from 'vitest';
import { faultsOfDay } from '../../../../src/lib/domain/optimise/routes/check-answer.ts';
import type { DayProblem } from '../../../../src/lib/domain/optimise/routes/day-problem.ts';
import { proveOrder } from '../../../../src/lib/domain/optimise/routes/prove-order.ts';
import { ordersOfTeam } from '../../../support/brute-force-day.ts';
import { DAY_BEGIN, HOUR, randomDay } from '../../../support/random-day.ts';

function aDay(seed: number, stations: number, team = {}): DayProblem {
  const day = randomDay({ seed, stations, teams: 1, km: 60, sampledShare: 0 });
  return { ...day, teams: day.teams.map((each) => ({ ...each, ...team })) };
}

/** Waiting, late openings and early closings, so that the earliest way is not always the shortest. */
function withOddHours(problem: DayProblem, seed: number): DayProblem {
  const stations = problem.stations.map((station, at) => {
    if ((at + seed) % 3 !== 0) return station;
    const opensAt = DAY_BEGIN + (7 + ((at + seed) % 7)) * HOUR;
    return { ...station, opensAt, closesAt: opensAt + 4 * HOUR, canOpen: false, canClose: false };
  });
  return { ...problem, stations };
}

function leastByForce(
  problem: DayProblem,
  opening: number | null,
  closing: number | null,
): number | null {
  const all = [...problem.stations.keys()];
  let least: number | null = null;
  for (const { order, driveSeconds } of ordersOfTeam(problem, 0, all)) {
    if (order.voting.length + 2 !== all.length) continue;
    if (opening !== null && order.opening !== opening) continue;
    if (closing !== null && order.closing !== closing) continue;
    least = Math.min(least ?? Infinity, driveSeconds);
  }
  return least;
}

function leastProved(
  problem: DayProblem,
  opening: number | null,
  closing: number | null,
): number | null {
  const stations = [...problem.stations.keys()];
  const proved = proveOrder(problem, 0, { stations, opening, closing });
  return proved.kind === 'proved' ? proved.route.driveSeconds : null;
}

test('no order drives less, proved by trying all of them for up to 6 stops', () => {
  let possible = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const limits = {
      maxDriveSeconds: (2 + (seed % 3)) * HOUR,
      maxMetres: seed % 4 === 0 ? 130_000 : 400_000,
      maxDutySeconds: seed % 5 === 0 ? 18.2 * HOUR : 20 * HOUR,
      maxStations: 20,
    };
    const day = aDay(seed, 4 + (seed % 3), limits);
    const problem = seed % 2 === 0 ? withOddHours(day, seed) : day;
    const opening = seed % 3 === 1 ? 0 : null;
    const closing = seed % 3 === 1 ? 1 : null;
    const least = leastByForce(problem, opening, closing);
    expect(leastProved(problem, opening, closing), `seed ${seed}`).toBe(least);
    possible += Number(least !== null);
  }
  expect(possible).toBeGreaterThan(20);
});

test('pinned stops keep their order and their kind in the proved order', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const day = aDay(seed, 6, { maxDriveSeconds: 8 * HOUR, maxMetres: Infinity });
    const pins = [
      { team: 0, kind: null, rank: 2 },
      { team: 0, kind: 'voting', rank: null },
      { team: 0, kind: null, rank: 1 },
    ] as const;
    const stations = day.stations.map((station, at) => ({ ...station, pin: pins[at] ?? null }));
    const problem = { ...day, stations };
    expect(leastProved(problem, null, null), `seed ${seed}`).toBe(
      leastByForce(problem, null, null),
    );
  }
});

test('the proved order passes the check of answers with its times', () => {
  const problem = aDay(7, 12, { maxDriveSeconds: 8 * HOUR, maxMetres: Infinity });
  const stations = [...problem.stations.keys()];
  const proved = proveOrder(problem, 0, { stations, opening: null, closing: null });
  if (proved.kind !== 'proved') throw new Error(proved.kind);
  const { route, order } = proved;
  expect(new Set([order.opening, ...order.voting, order.closing])).toEqual(new Set(stations));
  const { driveSeconds, metres } = route;
  const figures = { teamsWithRoute: 1, visits: 12, prize: 12, driveSeconds, metres };
  const answer = {
    ...{ routes: [route], leftOut: [], iterations: 0 },
    figures: { ...figures, pinsLost: 0, shortage: 0 },
  };
  expect(faultsOfDay(problem, answer)).toEqual([]);
});

test('more stops than can be proved at once, and orders that no limit allows, are told apart', () => {
  const many = aDay(1, 15);
  const wish = { opening: null, closing: null };
  expect(proveOrder(many, 0, { ...wish, stations: [...many.stations.keys()] })).toEqual({
    kind: 'tooMany',
  });
  const hurried = aDay(1, 6, { maxDriveSeconds: 60 });
  const all = [...hurried.stations.keys()];
  expect(proveOrder(hurried, 0, { ...wish, stations: all })).toEqual({ kind: 'impossible' });
  expect(proveOrder(hurried, 0, { ...wish, stations: [0] })).toEqual({ kind: 'impossible' });
});
