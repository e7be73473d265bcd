// The routes while they are searched: linked lists with forward and backward times.
// Invariant: after `refreshRoute` every figure of the team agrees with its list, so that a place to insert is
// checked in constant time: departures with and without the break taken against the latest arrivals.
import { headOf, NEVER, tailOf, type RouteModel } from './route-model.ts';

export type RouteState = {
  readonly model: RouteModel;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** The team of each node, or -1 while it is absent. */
  readonly teamOf: Int32Array;
  /** By team: the node of its opening and closing, or -1. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  /** Earliest departure: the break not taken yet, and taken by then. */
  readonly outFresh: Float64Array;
  readonly outRested: Float64Array;
  /** Latest arrival: the break still to be taken after it, and taken before. */
  readonly dueFresh: Float64Array;
  readonly dueRested: Float64Array;
  /** Travel to the next. */
  readonly leg: Float64Array;
  /** Highest rank up to a node, lowest rank from it on. */
  readonly rankUpTo: Int32Array;
  readonly rankFrom: Int32Array;
  /** By team. */
  readonly counts: Int32Array;
  readonly loads: Float64Array;
  readonly travels: Float64Array;
  readonly metres: Float64Array;
  readonly costs: Float64Array;
  /** Absent nodes in no order, `absentCount` of them, and where each is. */
  readonly absent: Int32Array;
  readonly absentAt: Int32Array;
  absentCount: number;
};

const NO_RANK_AFTER = 0x7fffffff;

/** All routes empty. */
export function createState(model: RouteModel): RouteState {
  const { nodes, size, teams } = model;
  const state: RouteState = {
    model,
    next: new Int32Array(size),
    prev: new Int32Array(size),
    teamOf: new Int32Array(size).fill(-1),
    opening: new Int32Array(teams).fill(-1),
    closing: new Int32Array(teams).fill(-1),
    outFresh: new Float64Array(size),
    outRested: new Float64Array(size),
    dueFresh: new Float64Array(size),
    dueRested: new Float64Array(size),
    leg: new Float64Array(size),
    rankUpTo: new Int32Array(size).fill(-1),
    rankFrom: new Int32Array(size).fill(NO_RANK_AFTER),
    counts: new Int32Array(teams),
    loads: new Float64Array(teams),
    travels: new Float64Array(teams),
    metres: new Float64Array(teams),
    costs: new Float64Array(teams),
    absent: Int32Array.from({ length: nodes }, (_, node) => node),
    absentAt: Int32Array.from({ length: nodes }, (_, node) => node),
    absentCount: nodes,
  };
  for (let team = 0; team < teams; team += 1) {
    state.next[headOf(model, team)] = tailOf(model, team);
    state.prev[tailOf(model, team)] = headOf(model, team);
    refreshRoute(state, team);
  }
  return state;
}

/** Puts an absent node behind `after`; `refreshRoute` is due afterwards. */
export function linkNode(state: RouteState, node: number, team: number, after: number): void {
  const { next, prev, absent, absentAt } = state;
  const before = next[after]!;
  next[after] = node;
  prev[node] = after;
  next[node] = before;
  prev[before] = node;
  state.teamOf[node] = team;
  state.absentCount -= 1;
  const last = absent[state.absentCount]!;
  absent[absentAt[node]!] = last;
  absentAt[last] = absentAt[node]!;
}

/** Takes a node out of its route; `refreshRoute` is due afterwards. */
export function unlinkNode(state: RouteState, node: number): void {
  const { next, prev, teamOf, opening, closing } = state;
  const team = teamOf[node]!;
  if (opening[team] === node) opening[team] = -1;
  if (closing[team] === node) closing[team] = -1;
  next[prev[node]!] = next[node]!;
  prev[next[node]!] = prev[node]!;
  teamOf[node] = -1;
  state.absent[state.absentCount] = node;
  state.absentAt[node] = state.absentCount;
  state.absentCount += 1;
}

/** Brings times, sums and cost of a team's route up to its list. */
export function refreshRoute(state: RouteState, team: number): void {
  walkForward(state, team);
  walkBackward(state, team);
  if (state.model.hasRanks) refreshRanks(state, team);
}

/** The earliest departure when the break is taken after `out`. */
export function restedAfter(model: RouteModel, team: number, out: number): number {
  const { breakLength, breakFrom, breakUntil } = model.limits;
  const begin = out > breakFrom[team]! ? out : breakFrom[team]!;
  return begin > breakUntil[team]! ? Infinity : begin + breakLength[team]!;
}

/** The latest departure after which the break can be taken and be over by `due`. */
function latestBeforeBreak(model: RouteModel, team: number, due: number): number {
  const { breakLength, breakFrom, breakUntil } = model.limits;
  const begin = due - breakLength[team]!;
  if (begin < breakFrom[team]!) return -Infinity;
  return begin < breakUntil[team]! ? begin : breakUntil[team]!;
}

function walkForward(state: RouteState, team: number): void {
  const { model, next, leg, outFresh, outRested } = state;
  const { size, travel, metres, opens, closes, service, demand, prize, limits, ends } = model;
  const hasBreak = limits.breakLength[team]! > 0;
  const opening = state.opening[team]!;
  const closing = state.closing[team]!;
  const tail = tailOf(model, team);
  let from = headOf(model, team);
  let count = 0;
  let load = 0;
  let worth = 0;
  let sum = 0;
  let way = 0;
  outFresh[from] = limits.leavesAt[team]!;
  outRested[from] = limits.leavesAt[team]!;
  for (let to = next[from]!; ; to = next[to]!) {
    let drive = travel[from * size + to]!;
    let metresOfLeg = metres === null ? 0 : metres[from * size + to]!;
    if (ends !== null && to === opening) {
      drive = ends.openingLeg[team * model.nodes + to]!;
      metresOfLeg = ends.openingMetres[team * model.nodes + to]!;
    } else if (ends !== null && from === closing) {
      drive = ends.closingLeg[from]!;
      metresOfLeg = ends.closingMetres[from]!;
    }
    leg[from] = drive;
    sum += drive;
    way += metresOfLeg;
    if (to === tail) break;
    count += 1;
    load += demand[to]!;
    worth += prize[to]!;
    if (ends !== null && to === opening) {
      outFresh[to] = ends.openingOut[to]!;
      outRested[to] = restedAfter(model, team, outFresh[to]!);
    } else {
      const opensAt = opens[to]!;
      const fresh = outFresh[from]! + drive;
      outFresh[to] = (fresh > opensAt ? fresh : opensAt) + service[to]!;
      if (hasBreak) {
        const rested = Math.max(outRested[from]! + drive, opensAt);
        const early = rested > closes[to]! ? Infinity : rested + service[to]!;
        outRested[to] = Math.min(early, restedAfter(model, team, outFresh[to]!));
      } else {
        outRested[to] = outFresh[to]!;
      }
    }
    from = to;
  }
  state.counts[team] = count;
  state.loads[team] = load;
  state.travels[team] = sum;
  state.metres[team] = way;
  state.costs[team] = costOfRoute(state, team, load, sum, worth);
}

function costOfRoute(
  { model, opening, closing }: RouteState,
  team: number,
  load: number,
  travel: number,
  worth: number,
): number {
  const { prices, limits, ends } = model;
  const cost = prices.travel * travel + prices.unevenness * load * load;
  const least = limits.leastLoad[team]!;
  // Visits of a route that cannot be driven are worth nothing and count as none.
  const isWhole = ends === null || (opening[team]! >= 0 && closing[team]! >= 0);
  if (!isWhole) return cost + prices.shortage * least + prices.missingEnd;
  return cost + prices.shortage * Math.max(0, least - load) - worth;
}

function walkBackward(state: RouteState, team: number): void {
  const { model, prev, leg, dueFresh, dueRested } = state;
  const { closes, service, limits, ends } = model;
  const hasBreak = limits.breakLength[team]! > 0;
  const closing = state.closing[team]!;
  const head = headOf(model, team);
  let to = tailOf(model, team);
  dueFresh[to] = limits.backBy[team]!;
  dueRested[to] = limits.backBy[team]!;
  for (let at = prev[to]!; at !== head; at = prev[at]!) {
    if (ends !== null && at === closing) {
      dueRested[at] = ends.closingDue[at]!;
      dueFresh[at] = hasBreak ? -NEVER : dueRested[at]!;
    } else {
      const restedOut = dueRested[to]! - leg[at]!;
      dueRested[at] = Math.min(closes[at]!, restedOut - service[at]!);
      if (hasBreak) {
        const freshOut = Math.max(
          dueFresh[to]! - leg[at]!,
          latestBeforeBreak(model, team, restedOut),
        );
        dueFresh[at] = Math.min(closes[at]!, freshOut - service[at]!);
      } else {
        dueFresh[at] = dueRested[at]!;
      }
    }
    to = at;
  }
}

function refreshRanks({ model, next, prev, rankUpTo, rankFrom }: RouteState, team: number): void {
  const head = headOf(model, team);
  const tail = tailOf(model, team);
  rankUpTo[head] = -1;
  for (let at = next[head]!; at !== tail; at = next[at]!) {
    rankUpTo[at] = Math.max(rankUpTo[prev[at]!]!, model.rank[at]!);
  }
  rankFrom[tail] = NO_RANK_AFTER;
  for (let at = prev[tail]!; at !== head; at = prev[at]!) {
    const rank = model.rank[at]!;
    rankFrom[at] = rank < 0 ? rankFrom[next[at]!]! : Math.min(rankFrom[next[at]!]!, rank);
  }
}

/** Whether the route as it stands can be driven: needed where leaving a stop out can make a way longer. */
export function isRouteSound(state: RouteState, team: number): boolean {
  return isRouteInTime(state, team) && isRouteWithinDrive(state, team);
}

/** Whether every hour is kept, the break included. */
export function isRouteInTime(state: RouteState, team: number): boolean {
  const { model, next, leg, outFresh, outRested, dueFresh, dueRested } = state;
  const opening = state.opening[team]!;
  const first = opening < 0 ? headOf(model, team) : opening;
  const second = next[first]!;
  return (
    outRested[first]! + leg[first]! <= dueRested[second]! ||
    outFresh[first]! + leg[first]! <= dueFresh[second]!
  );
}

/** Whether the way is short enough, and each leg of it. */
export function isRouteWithinDrive(state: RouteState, team: number): boolean {
  const { model, next, leg } = state;
  const { limits } = model;
  if (state.travels[team]! > limits.travel[team]!) return false;
  if (state.metres[team]! > limits.metres[team]!) return false;
  const tail = tailOf(model, team);
  for (let at = headOf(model, team); at !== tail; at = next[at]!) {
    if (leg[at]! > limits.leg[team]!) return false;
  }
  return true;
}

/** The cost of all routes: the lower the better. */
export function costOfState({ costs }: RouteState): number {
  let sum = 0;
  for (const cost of costs) sum += cost;
  return sum;
}
