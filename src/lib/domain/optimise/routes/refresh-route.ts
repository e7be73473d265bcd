// Times, sums and cost of a route, forward and backward along its list.
// Invariant: after `refreshRoute` a place to insert is checked in constant time: the departures before it, with and
// without the break taken, against the latest arrivals behind it.
import { headOf, NEVER, tailOf, type RouteModel } from './route-model.ts';
import { emptyLists, NO_RANK_AFTER, type RouteState } from './route-state.ts';

/** All routes empty. */
export function createState(model: RouteModel): RouteState {
  const state = emptyLists(model);
  for (let team = 0; team < model.teams; team += 1) refreshRoute(state, team);
  return state;
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
