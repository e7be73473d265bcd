// The cheapest place to visit an absent node, among all places where no limit is broken.
// Invariant: a place is checked in constant time and nothing is allocated; a blink skips a better place now and
// then, so that the search does not always end the same way.
import type { Random } from '../random.ts';
import { headOf, MAY_VISIT, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { linkNode, type RouteState } from './route-state.ts';

export const AS_VISIT = 0;
export const AS_OPENING = 1;
export const AS_CLOSING = 2;

/** Where to insert a node and what it changes in cost; `team` is -1 while there is none. */
export type Place = { team: number; after: number; as: number; cost: number };

export function createPlace(): Place {
  return { team: -1, after: -1, as: AS_VISIT, cost: 0 };
}

/** Fills `place` with the cheapest place that lowers the cost, or leaves its team at -1. */
export function findVisit(
  state: RouteState,
  node: number,
  blink: number,
  random: Random,
  place: Place,
): void {
  place.team = -1;
  place.cost = 0;
  const { model } = state;
  if ((model.roles[node]! & MAY_VISIT) === 0) return;
  const only = model.onlyTeam[node]!;
  if (only >= 0) {
    scanRoute(state, node, only, blink, random, place);
    return;
  }
  let emptyKind = -1;
  for (let team = 0; team < model.teams; team += 1) {
    if (state.counts[team] === 0) {
      if (model.limits.kind[team] === emptyKind) continue;
      emptyKind = model.limits.kind[team]!;
    }
    scanRoute(state, node, team, blink, random, place);
  }
}

function scanRoute(
  state: RouteState,
  node: number,
  team: number,
  blink: number,
  random: Random,
  place: Place,
): void {
  const { model, next, leg, outFresh, outRested, dueFresh, dueRested } = state;
  const { size, travel, travelInto, limits } = model;
  const opening = state.opening[team]!;
  const closing = state.closing[team]!;
  // Nothing is visited between ends that are not there yet.
  if (model.ends !== null && (opening < 0 || closing < 0)) return;
  const demand = model.demand[node]!;
  if (state.loads[team]! + demand > limits.load[team]!) return;
  const base = changeOfLoad(state, team, demand) - model.prize[node]!;
  const price = model.prices.travel;
  const opensAt = model.opens[node]!;
  const closesAt = model.closes[node]!;
  const service = model.service[node]!;
  const readyAt = opensAt + service;
  const longest = limits.leg[team]!;
  const spare = limits.travel[team]! - state.travels[team]!;
  const breakLength = limits.breakLength[team]!;
  const breakFrom = limits.breakFrom[team]!;
  const breakUntil = limits.breakUntil[team]!;
  const row = node * size;
  const end = closing < 0 ? tailOf(model, team) : closing;
  let to = opening < 0 ? headOf(model, team) : opening;
  while (to !== end) {
    const from = to;
    to = next[from]!;
    // Departures only get later along a route: what follows is too late as well.
    if (outFresh[from]! > closesAt) return;
    if (dueRested[to]! < readyAt) continue;
    const there = travelInto[row + from]!;
    const onward = travel[row + to]!;
    const longer = there + onward - leg[from]!;
    const cost = longer * price + base;
    if (!(cost < place.cost) || longer > spare || there > longest || onward > longest) continue;
    const rested = outRested[from]! + there;
    const begin = rested > opensAt ? rested : opensAt;
    if (begin > closesAt || begin + service + onward > dueRested[to]!) {
      if (breakLength === 0) continue;
      const fresh = outFresh[from]! + there;
      const freshBegin = fresh > opensAt ? fresh : opensAt;
      if (freshBegin > closesAt) continue;
      const out = freshBegin + service;
      const breakBegin = out > breakFrom ? out : breakFrom;
      const isRestHere =
        breakBegin <= breakUntil && breakBegin + breakLength + onward <= dueRested[to]!;
      if (!isRestHere && out + onward > dueFresh[to]!) continue;
    }
    if (model.metres !== null && isTooFar(state, node, team, from, to)) continue;
    if (model.hasRanks && isOutOfRank(state, node, from, to)) continue;
    if (random.next() < blink) continue;
    place.cost = cost;
    place.team = team;
    place.after = from;
    place.as = AS_VISIT;
  }
}

/** What the load of one more visit changes in cost. */
export function changeOfLoad({ model, loads }: RouteState, team: number, demand: number): number {
  const { prices, limits } = model;
  const load = loads[team]!;
  const missing = limits.leastLoad[team]! - load;
  const filled = missing <= 0 ? 0 : missing < demand ? missing : demand;
  return prices.unevenness * demand * (2 * load + demand) - prices.shortage * filled;
}

function isTooFar(
  { model, metres }: RouteState,
  node: number,
  team: number,
  from: number,
  to: number,
): boolean {
  const way = model.metres;
  if (way === null) return false;
  const { size, limits } = model;
  const longer = way[from * size + node]! + way[node * size + to]! - way[from * size + to]!;
  return metres[team]! + longer > limits.metres[team]!;
}

export function isOutOfRank(state: RouteState, node: number, from: number, to: number): boolean {
  const rank = state.model.rank[node]!;
  return rank >= 0 && (state.rankUpTo[from]! > rank || state.rankFrom[to]! < rank);
}

/** Inserts the node where `place` says. */
export function insertAt(state: RouteState, node: number, { team, after, as }: Place): void {
  linkNode(state, node, team, after);
  if (as === AS_OPENING) state.opening[team] = node;
  else if (as === AS_CLOSING) state.closing[team] = node;
  refreshRoute(state, team);
}
