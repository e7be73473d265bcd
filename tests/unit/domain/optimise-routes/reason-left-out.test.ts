// Every station that is left out says why, and the reason is the true one.
import { expect, test } from 'vitest';
import type { LeftOutReason } from '../../../../src/lib/domain/optimise/routes/day-answer.ts';
import type {
  DayProblem,
  DayStation,
  DayTeam,
} from '../../../../src/lib/domain/optimise/routes/day-problem.ts';
import { searchDay } from '../../../../src/lib/domain/optimise/routes/search-day.ts';
import {
  DAY_BEGIN,
  HOUR,
  USUAL_RULES,
  USUAL_STATION,
  USUAL_TEAM,
} from '../../../support/random-day.ts';

/** Stations on a line, ten minutes apart, the team's start at its beginning. */
function lineOf(
  stations: readonly Partial<DayStation>[],
  team: Partial<DayTeam> = {},
  legSeconds = 600,
): DayProblem {
  const points = stations.length + 1;
  const legs = new Float32Array(points * points);
  for (let from = 0; from < points; from += 1) {
    for (let to = 0; to < points; to += 1)
      legs[from * points + to] = legSeconds * Math.abs(from - to);
  }
  return {
    stations: stations.map((each, at) => ({ ...USUAL_STATION, point: at + 1, ...each })),
    teams: [{ ...USUAL_TEAM, startPoint: 0, ...team }],
    ...{ points, seconds: legs, metres: legs.map((each) => 10 * each), rules: USUAL_RULES },
    prices: { drivePerHour: 0.1, shortage: 0, unevenness: 0 },
  };
}

const visitOnly = { canOpen: false, canClose: false };
const opening = { canClose: false, prize: 50 };
const closing = { canOpen: false, prize: 50 };

function reasonOfLast(problem: DayProblem): LeftOutReason | null {
  const { leftOut } = searchDay(problem, { seed: 1, maxIterations: 300 });
  const last = problem.stations.length - 1;
  return leftOut.find(({ station }) => station === last)?.reason ?? null;
}

test('a station that fits is not left out', () => {
  expect(reasonOfLast(lineOf([opening, closing, visitOnly]))).toBeNull();
});

test('`full` where the team has its most stations, all worth as much', () => {
  expect(reasonOfLast(lineOf([opening, closing, visitOnly], { maxStations: 2 }))).toBe('full');
});

test('`lowerValue` where a stop worth more has the place', () => {
  const problem = lineOf([opening, closing, { ...visitOnly, prize: 9 }, visitOnly], {
    maxStations: 3,
  });
  expect(reasonOfLast(problem)).toBe('lowerValue');
});

test('`lowerValue` where it fits but is not worth the drive', () => {
  const problem = lineOf([opening, closing, { ...visitOnly, prize: 0.001 }]);
  expect(reasonOfLast(problem)).toBe('lowerValue');
});

test('`window` where it is closed whenever the team could come', () => {
  const early = { ...visitOnly, opensAt: DAY_BEGIN + 5 * HOUR, closesAt: DAY_BEGIN + 7 * HOUR };
  expect(reasonOfLast(lineOf([opening, closing, early]))).toBe('window');
});

test('`duty` where the hours of the day are taken by other stops', () => {
  const long = { ...visitOnly, votingSeconds: 5 * HOUR };
  expect(reasonOfLast(lineOf([opening, closing, long, long, long]))).toBe('duty');
});

test('`drive` where the team would drive too long, or one leg too far', () => {
  const stations = [opening, closing, visitOnly];
  expect(reasonOfLast(lineOf(stations, { maxDriveSeconds: 2300 }))).toBe('drive');
  expect(reasonOfLast(lineOf(stations, { maxMetres: 23_000 }))).toBe('drive');
  const problem = lineOf(stations);
  for (const near of [0, 1, 2]) {
    problem.seconds[near * problem.points + 3] = 2 * HOUR;
    problem.seconds[3 * problem.points + near] = 2 * HOUR;
  }
  expect(reasonOfLast(problem)).toBe('drive');
});

test('`zone` where no way is permitted', () => {
  const problem = lineOf([opening, closing, visitOnly]);
  for (const near of [0, 1, 2]) problem.seconds[near * problem.points + 3] = Infinity;
  expect(reasonOfLast(problem)).toBe('zone');
});
