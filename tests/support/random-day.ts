// Election days invented for tests and benches: stations in towns and villages around teams' starts.
// Invariant: the same seed gives the same day.
import { createRandom } from '../../src/lib/domain/optimise/random.ts';
import type {
  DayProblem,
  DayRules,
  DayStation,
  DayTeam,
} from '../../src/lib/domain/optimise/routes/day-problem.ts';

export const HOUR = 3600;
const MINUTE = 60;
/** 9 June 2019, 00:00 UTC. */
export const DAY_BEGIN = 1_560_038_400;

export const USUAL_RULES: DayRules = {
  openingEarliestSeconds: 60 * MINUTE,
  openingLatestSeconds: 45 * MINUTE,
  openingStaySeconds: 30 * MINUTE,
  openingDwellSeconds: 60 * MINUTE,
  closingLeadSeconds: 30 * MINUTE,
  countSeconds: 4 * HOUR,
  tabulationSeconds: 0,
};

export const USUAL_TEAM: Omit<DayTeam, 'startPoint'> = {
  maxDriveSeconds: 4 * HOUR,
  maxMetres: 250_000,
  maxLegSeconds: 90 * MINUTE,
  maxDutySeconds: 20 * HOUR,
  maxLodgingSeconds: Infinity,
  minStations: 8,
  maxStations: 12,
  breakSeconds: HOUR,
  breakFrom: -Infinity,
  breakUntil: Infinity,
  today: null,
};

export const USUAL_STATION: Omit<DayStation, 'point'> = {
  opensAt: DAY_BEGIN + 7 * HOUR,
  closesAt: DAY_BEGIN + 20 * HOUR,
  canOpen: true,
  canClose: true,
  votingSeconds: 30 * MINUTE,
  prize: 1,
  tecSeconds: 15 * MINUTE,
  tecMetres: 10_000,
  pin: null,
};

export type DayWish = {
  readonly seed: number;
  readonly stations: number;
  readonly teams: number;
  /** Square in which the stations lie. */
  readonly km: number;
  readonly sampledShare: number;
};

/** A day on a square: most stations in towns, one in five special with other hours, one in three sampled. */
export function randomDay({ seed, stations, teams, km, sampledShare }: DayWish): DayProblem {
  const random = createRandom(seed);
  const towns = Array.from({ length: Math.max(1, Math.ceil(stations / 60)) }, () => ({
    x: random.next() * km,
    y: random.next() * km,
  }));
  const near = (spread: number) => {
    const town = towns[random.int(towns.length)] ?? { x: 0, y: 0 };
    return {
      x: town.x + (random.next() - 0.5) * spread,
      y: town.y + (random.next() - 0.5) * spread,
    };
  };
  const places = [
    ...Array.from({ length: stations }, () => near(random.next() < 0.6 ? 8 : 60)),
    ...Array.from({ length: teams }, () => near(2)),
  ];
  const points = places.length;
  const metres = new Float32Array(points * points);
  const seconds = new Float32Array(points * points);
  for (const [from, a] of places.entries()) {
    for (const [to, b] of places.entries()) {
      const wayKm = 1.25 * Math.hypot(a.x - b.x, a.y - b.y);
      metres[from * points + to] = Math.round(1000 * wayKm);
      const pace = 0.98 + 0.04 * random.next();
      seconds[from * points + to] = from === to ? 0 : Math.round((wayKm / 50) * HOUR * pace + 120);
    }
  }
  return {
    stations: Array.from({ length: stations }, (_, point) => {
      const isSpecial = random.next() < 0.2;
      const opens = random.next() < 0.05 ? 6 : 7;
      return {
        ...USUAL_STATION,
        point,
        opensAt: DAY_BEGIN + opens * HOUR,
        closesAt: DAY_BEGIN + (isSpecial ? 12 : 20) * HOUR,
        canOpen: !isSpecial,
        canClose: !isSpecial,
        prize: random.next() < sampledShare ? 20 : 1,
        tecSeconds: Math.round(5 * MINUTE + random.next() * 30 * MINUTE),
        tecMetres: Math.round(20_000 * random.next()),
      };
    }),
    teams: Array.from({ length: teams }, (_, team) => ({
      ...USUAL_TEAM,
      startPoint: stations + team,
    })),
    ...{ points, seconds, metres, rules: USUAL_RULES },
    prices: { drivePerHour: 0.2, shortage: 1, unevenness: 0.01 },
  };
}
