// Election day as the core's model: openings and closings become the ends of routes.
// Invariant: a station on the model's node `i` is the problem's station `i`; the same for teams.
import type { DayProblem, DayStation, DayTeam } from './day-problem.ts';
import { createNearness } from './nearness.ts';
import {
  MAY_CLOSE,
  MAY_OPEN,
  MAY_VISIT,
  NEVER,
  turnRound,
  type EndsModel,
  type RouteModel,
  type TeamLimits,
} from './route-model.ts';

const SECONDS_PER_HOUR = 3600;

/** The model of a day; `null` distances where no team has a limit on them. */
export function modelOfDay(problem: DayProblem): RouteModel {
  const { stations, teams } = problem;
  const nodes = stations.length;
  const size = nodes + 2 * teams.length;
  const travel = spread(problem, problem.seconds, size);
  const { prizes, missingEnd } = prizesOfDay(problem);
  const rank = Int32Array.from(stations, ({ pin }) => pin?.rank ?? -1);
  return {
    ...{ nodes, teams: teams.length, size, travel },
    travelInto: turnRound(travel, size),
    metres: spread(problem, problem.metres, size),
    opens: Float64Array.from(stations, ({ opensAt }) => opensAt),
    closes: Float64Array.from(stations, ({ closesAt, votingSeconds }) => closesAt - votingSeconds),
    service: Float64Array.from(stations, ({ votingSeconds }) => votingSeconds),
    demand: new Float64Array(nodes).fill(1),
    prize: prizes,
    isMandatory: Uint8Array.from(stations, ({ pin }) => Number(pin !== null)),
    roles: Uint8Array.from(stations, rolesOf),
    onlyTeam: Int32Array.from(stations, ({ pin }) => pin?.team ?? -1),
    rank,
    hasRanks: rank.some((each) => each >= 0),
    farness: Float64Array.from(stations, (station) => farnessOf(problem, station)),
    nearness: createNearness(travel, size, nodes),
    seeds: reachableNodes(problem),
    limits: limitsOfDay(teams),
    prices: {
      travel: problem.prices.drivePerHour / SECONDS_PER_HOUR,
      shortage: problem.prices.shortage,
      unevenness: problem.prices.unevenness,
      missingEnd,
    },
    ends: endsOfDay(problem),
  };
}

/** Legs between stations; a route's ends are no places, so ways to them are nothing. */
function spread(
  { stations, points }: DayProblem,
  matrix: Float32Array,
  size: number,
): Float32Array {
  const legs = new Float32Array(size * size);
  const pointOf = Int32Array.from(stations, ({ point }) => point);
  for (let from = 0; from < pointOf.length; from += 1) {
    const row = pointOf[from]! * points;
    for (let to = 0; to < pointOf.length; to += 1) {
      legs[from * size + to] = matrix[row + pointOf[to]!]!;
    }
  }
  return legs;
}

/** Stations that somebody may drive to. */
function reachableNodes({ stations, points, seconds }: DayProblem): Int32Array {
  const isReached = new Uint8Array(points);
  for (let from = 0; from < points; from += 1) {
    for (let to = 0; to < points; to += 1) {
      if (from !== to && seconds[from * points + to]! < Infinity) isReached[to] = 1;
    }
  }
  return Int32Array.from(stations.keys()).filter((at) => isReached[stations[at]!.point] === 1);
}

/** A missing opening or closing weighs more than a day's visits, and a lost pin more than both. */
function prizesOfDay({ stations, teams, prices }: DayProblem): {
  prizes: Float64Array;
  missingEnd: number;
} {
  const dearest = stations.reduce((most, { prize }) => Math.max(most, prize), 0);
  const longest = teams.reduce((most, { maxStations }) => Math.max(most, maxStations), 0);
  const hours = teams.reduce((most, { maxDutySeconds }) => Math.max(most, maxDutySeconds), 0);
  const drive = Math.min(hours / SECONDS_PER_HOUR, 48) * prices.drivePerHour;
  const burden = drive + longest * (prices.shortage + 2 * prices.unevenness * longest);
  const missingEnd = 1 + (longest + 1) * dearest + burden;
  const pinned = 4 * missingEnd;
  return {
    prizes: Float64Array.from(stations, ({ pin, prize }) => (pin === null ? prize : pinned)),
    missingEnd,
  };
}

function rolesOf({ canOpen, canClose, pin }: DayStation): number {
  const kind = pin?.kind ?? null;
  const open = canOpen && (kind === null || kind === 'opening') ? MAY_OPEN : 0;
  const close = canClose && (kind === null || kind === 'closing') ? MAY_CLOSE : 0;
  const visit = kind === null || kind === 'voting' ? MAY_VISIT : 0;
  return open | close | visit;
}

function farnessOf({ teams, seconds, points }: DayProblem, { point }: DayStation): number {
  let nearest = NEVER;
  for (const { startPoint } of teams) {
    nearest = Math.min(nearest, seconds[startPoint * points + point]!);
  }
  return nearest;
}

function limitsOfDay(teams: readonly DayTeam[]): TeamLimits {
  const byTeam = (value: (team: DayTeam) => number): Float64Array =>
    Float64Array.from(teams, value);
  return {
    leavesAt: byTeam(() => -NEVER),
    backBy: byTeam(() => NEVER),
    load: byTeam(({ maxStations }) => maxStations),
    travel: byTeam(({ maxDriveSeconds }) => maxDriveSeconds),
    metres: byTeam(({ maxMetres }) => maxMetres),
    // A forbidden leg is infinite, and none is as long as that.
    leg: byTeam(({ maxLegSeconds }) => Math.min(maxLegSeconds, NEVER)),
    leastLoad: byTeam(({ minStations }) => minStations),
    breakLength: byTeam(({ breakSeconds }) => breakSeconds),
    breakFrom: byTeam(({ breakFrom }) => breakFrom),
    breakUntil: byTeam(({ breakUntil }) => breakUntil),
    kind: Int32Array.from(teams, (_, team) => team),
  };
}

function endsOfDay({ stations, teams, points, seconds, metres, rules }: DayProblem): EndsModel {
  const nodes = stations.length;
  const openingLeg = new Float32Array(teams.length * nodes);
  const openingMetres = new Float32Array(teams.length * nodes);
  const mayClose = new Uint8Array(teams.length * nodes);
  for (const [team, { startPoint, maxLodgingSeconds }] of teams.entries()) {
    for (const [node, { point }] of stations.entries()) {
      const at = team * nodes + node;
      const there = seconds[startPoint * points + point]!;
      openingLeg[at] = there <= maxLodgingSeconds ? there : Infinity;
      openingMetres[at] = metres[startPoint * points + point]!;
      mayClose[at] = Number(seconds[point * points + startPoint]! <= maxLodgingSeconds);
    }
  }
  const byStation = (value: (station: DayStation) => number): Float64Array =>
    Float64Array.from(stations, value);
  return {
    ...{ openingLeg, openingMetres, mayClose },
    openingAt: byStation(({ opensAt }) => opensAt - rules.openingLatestSeconds),
    openingOut: byStation(({ opensAt }) =>
      Math.max(
        opensAt + rules.openingStaySeconds,
        opensAt - rules.openingLatestSeconds + rules.openingDwellSeconds,
      ),
    ),
    closingDue: byStation(({ closesAt }) => closesAt - rules.closingLeadSeconds),
    closingLeg: byStation(({ tecSeconds }) => tecSeconds),
    closingMetres: byStation(({ tecMetres }) => tecMetres),
    closingEnd: byStation(
      ({ closesAt, tecSeconds }) =>
        closesAt + rules.countSeconds + tecSeconds + rules.tabulationSeconds,
    ),
    maxDuty: Float64Array.from(teams, ({ maxDutySeconds }) => maxDutySeconds),
  };
}
