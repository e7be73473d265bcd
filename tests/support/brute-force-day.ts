// The best of small election days by trying everything, with no code of the search but the timing of a route.
import type { DayOrder, DayProblem } from '../../src/lib/domain/optimise/routes/day-problem.ts';
import { timeRoute } from '../../src/lib/domain/optimise/routes/time-route.ts';

/** Every order of every choice of the stations that keeps the team's limits. */
export function* ordersOfTeam(
  problem: DayProblem,
  team: number,
  stations: readonly number[],
): Generator<{ readonly order: DayOrder; readonly driveSeconds: number }> {
  for (const chosen of selections(stations)) {
    const [opening, ...others] = chosen;
    const closing = others.pop();
    if (opening === undefined || closing === undefined) continue;
    const order = { opening, voting: others, closing };
    if (!isPermitted(problem, team, order)) continue;
    const route = timeRoute(problem, team, order);
    if (route === null || !isWithinLimits(problem, team, order, route)) continue;
    yield { order, driveSeconds: route.driveSeconds };
  }
}

/** All ordered selections of `items`, the empty one among them. */
export function* selections(items: readonly number[]): Generator<number[]> {
  yield [];
  for (const item of items) {
    for (const rest of selections(items.filter((other) => other !== item))) yield [item, ...rest];
  }
}

function isPermitted({ stations }: DayProblem, team: number, order: DayOrder): boolean {
  const { opening, voting, closing } = order;
  if (opening === null || closing === null) return false;
  if (!stations[opening]?.canOpen || !stations[closing]?.canClose) return false;
  const all = [opening, ...voting, closing];
  const ranks = all.map((each) => stations[each]?.pin?.rank ?? -1).filter((rank) => rank >= 0);
  if (ranks.some((rank, at) => rank < (ranks[at - 1] ?? rank))) return false;
  return all.every((station, at) => {
    const pin = stations[station]?.pin;
    const kind = at === 0 ? 'opening' : at === all.length - 1 ? 'closing' : 'voting';
    return !pin || (pin.team === team && (pin.kind ?? kind) === kind);
  });
}

function isWithinLimits(
  problem: DayProblem,
  team: number,
  { opening, voting, closing }: DayOrder,
  route: { driveSeconds: number; metres: number; dutySeconds: number },
): boolean {
  const own = problem.teams[team];
  if (!own || opening === null || closing === null) return false;
  const points = [opening, ...voting, closing].map((s) => problem.stations[s]?.point ?? 0);
  const path = [own.startPoint, ...points];
  const legs = path.slice(1).map((to, at) => [path[at] ?? 0, to] as const);
  const secondsOf = (from: number, to: number): number =>
    problem.seconds[from * problem.points + to] ?? Infinity;
  return (
    points.length <= own.maxStations &&
    route.driveSeconds <= own.maxDriveSeconds &&
    route.metres <= own.maxMetres &&
    route.dutySeconds <= own.maxDutySeconds &&
    legs.every(([from, to]) => secondsOf(from, to) <= own.maxLegSeconds) &&
    (problem.stations[closing]?.tecSeconds ?? 0) <= own.maxLegSeconds &&
    secondsOf(own.startPoint, points[0] ?? 0) <= own.maxLodgingSeconds &&
    secondsOf(points.at(-1) ?? 0, own.startPoint) <= own.maxLodgingSeconds
  );
}

/** Prizes less what driving and shortages cost, summed over the teams: the most that any routes reach. */
export function bestValueByForce(problem: DayProblem, team = 0, used = new Set<number>()): number {
  const own = problem.teams[team];
  if (!own) return 0;
  const { drivePerHour, shortage, unevenness } = problem.prices;
  const free = [...problem.stations.keys()].filter((station) => !used.has(station));
  const none = -MISSING_TEAM;
  let best = none + bestValueByForce(problem, team + 1, used);
  const bestOfChoice = new Map<string, { value: number; stations: readonly number[] }>();
  for (const { order, driveSeconds } of ordersOfTeam(problem, team, free)) {
    const stations = [order.opening ?? 0, ...order.voting, order.closing ?? 0];
    let value = (-drivePerHour * driveSeconds) / 3600;
    for (const station of stations) {
      const facts = problem.stations[station];
      value += facts?.pin ? KEPT_PIN : (facts?.prize ?? 0);
    }
    value -= shortage * Math.max(0, own.minStations - stations.length);
    value -= unevenness * stations.length ** 2;
    const key = [...stations].sort((a, b) => a - b).join();
    const known = bestOfChoice.get(key);
    if (!known || value > known.value) bestOfChoice.set(key, { value, stations });
  }
  for (const { value, stations } of bestOfChoice.values()) {
    const rest = bestValueByForce(problem, team + 1, new Set([...used, ...stations]));
    best = Math.max(best, value + rest);
  }
  return best;
}

/** More than any visits are worth in the days tried by force. */
const MISSING_TEAM = 1e4;
const KEPT_PIN = 1e5;

/** The value of routes that were answered, on the same scale. */
export function valueOfRoutes(
  problem: DayProblem,
  routes: readonly ({
    readonly stops: readonly { readonly station: number }[];
    readonly driveSeconds: number;
  } | null)[],
): number {
  const { drivePerHour, shortage, unevenness } = problem.prices;
  return problem.teams.reduce((sum, { minStations }, team) => {
    const route = routes[team] ?? null;
    if (route === null) return sum - MISSING_TEAM;
    const count = route.stops.length;
    let value = (-drivePerHour * route.driveSeconds) / 3600 - unevenness * count ** 2;
    value -= shortage * Math.max(0, minStations - count);
    for (const { station } of route.stops) {
      const facts = problem.stations[station];
      value += facts?.pin ? KEPT_PIN : (facts?.prize ?? 0);
    }
    return sum + value;
  }, 0);
}
