// Why a station is on no route, said of the team for which it would be the least detour.
// Invariant: read from the routes as answered; the state is the same afterwards as before.
import type { LeftOutReason } from './day-answer.ts';
import { isOutOfRank } from './find-place.ts';
import type { EndsModel, RouteModel } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { isRouteInTime, isRouteSound } from './route-soundness.ts';
import { linkNode, unlinkNode, type RouteState } from './route-state.ts';

/** The reason why `node` is absent. */
export function reasonLeftOut(state: RouteState, node: number): LeftOutReason {
  const { model } = state;
  const { ends } = model;
  if (ends === null || !isReachable(model, ends, node)) return 'zone';
  let isWithinDrive = false;
  let nearest = -1;
  let least = Infinity;
  for (let team = 0; team < model.teams; team += 1) {
    const only = model.onlyTeam[node]!;
    if (only >= 0 && only !== team) continue;
    const alone = aloneOnRoute(state, ends, node, team);
    if (alone === 'drive') continue;
    isWithinDrive = true;
    if (alone === 'window') continue;
    const detour = detourOf(state, node, team);
    if (detour >= least) continue;
    least = detour;
    nearest = team;
  }
  if (nearest < 0) return isWithinDrive ? 'window' : 'drive';
  return reasonOfTeam(state, node, nearest);
}

/** Whether some permitted way leads there, and one onward. */
function isReachable(model: RouteModel, ends: EndsModel, node: number): boolean {
  const { nodes, teams, size, travel, travelInto } = model;
  let isIn = false;
  let isOut = ends.closingLeg[node]! < Infinity;
  for (let team = 0; team < teams; team += 1) {
    isIn ||= ends.openingLeg[team * nodes + node]! < Infinity;
  }
  for (let other = 0; other < nodes; other += 1) {
    if (other === node) continue;
    isIn ||= travelInto[node * size + other]! < Infinity;
    isOut ||= travel[node * size + other]! < Infinity;
  }
  return isIn && isOut;
}

/** Whether the team could visit the node if it visited nothing else between its opening and closing. */
function aloneOnRoute(
  { model, opening, closing }: RouteState,
  ends: EndsModel,
  node: number,
  team: number,
): 'drive' | 'window' | 'possible' {
  const { nodes, size, travel, limits, opens, closes, service } = model;
  const first = opening[team]!;
  const last = closing[team]!;
  if (first < 0 || last < 0) return 'drive';
  const there = travel[first * size + node]!;
  const onward = travel[node * size + last]!;
  const fixed = ends.openingLeg[team * nodes + first]! + ends.closingLeg[last]!;
  if (there > limits.leg[team]! || onward > limits.leg[team]!) return 'drive';
  if (fixed + there + onward > limits.travel[team]!) return 'drive';
  const begin = Math.max(ends.openingOut[first]! + there, opens[node]!);
  if (begin > closes[node]!) return 'window';
  const isBack = begin + service[node]! + onward <= ends.closingDue[last]!;
  return isBack ? 'possible' : 'window';
}

/** The least extra travel, whatever else it breaks. */
function detourOf(
  { model, next, leg, opening, closing }: RouteState,
  node: number,
  team: number,
): number {
  const { size, travel, travelInto } = model;
  let least = Infinity;
  for (let from = opening[team]!; from !== closing[team]; from = next[from]!) {
    const onward = travel[node * size + next[from]!]!;
    least = Math.min(least, travelInto[node * size + from]! + onward - leg[from]!);
  }
  return least;
}

function reasonOfTeam(state: RouteState, node: number, team: number): LeftOutReason {
  const { model, next, opening, closing, loads } = state;
  const isFull = loads[team]! + model.demand[node]! > model.limits.load[team]!;
  let isInTime = false;
  for (let from = opening[team]!; from !== closing[team]; from = next[from]!) {
    if (model.hasRanks && isOutOfRank(state, node, from, next[from]!)) continue;
    linkNode(state, node, team, from);
    refreshRoute(state, team);
    const isSound = !isFull && isRouteSound(state, team);
    isInTime ||= isRouteInTime(state, team);
    unlinkNode(state, node);
    refreshRoute(state, team);
    if (isSound) return 'lowerValue';
  }
  if (displacesDearer(state, node, team)) return 'lowerValue';
  if (isFull) return 'full';
  return isInTime ? 'drive' : 'duty';
}

/** Whether the node could take the place of a stop that is worth more. */
function displacesDearer(state: RouteState, node: number, team: number): boolean {
  const { model, next, prev, opening, closing } = state;
  let at = next[opening[team]!]!;
  while (at !== closing[team]) {
    const stop = at;
    at = next[at]!;
    if (model.prize[stop]! <= model.prize[node]!) continue;
    const before = prev[stop]!;
    unlinkNode(state, stop);
    linkNode(state, node, team, before);
    refreshRoute(state, team);
    const isSound = isRouteSound(state, team);
    unlinkNode(state, node);
    linkNode(state, stop, team, before);
    refreshRoute(state, team);
    if (isSound) return true;
  }
  return false;
}
