// The cheapest team for which an absent node can be the opening or the closing that the team has not.
// Invariant: the limits checked are those of `find-place.ts` and, where both ends are known, the length of duty.
import type { Random } from '../random.ts';
import { AS_CLOSING, AS_OPENING, changeOfLoad, isOutOfRank, type Place } from './find-place.ts';
import { headOf, MAY_CLOSE, MAY_OPEN, tailOf, type EndsModel } from './route-model.ts';
import { restedAfter } from './refresh-route.ts';
import type { RouteState } from './route-state.ts';

/** Fills `place` with the cheapest missing end that the node can be, or leaves its team at -1. */
export function findEnd(
  state: RouteState,
  node: number,
  blink: number,
  random: Random,
  place: Place,
): void {
  place.team = -1;
  place.cost = Infinity;
  const { ends, roles, onlyTeam, teams } = state.model;
  if (ends === null) return;
  const only = onlyTeam[node]!;
  for (let team = 0; team < teams; team += 1) {
    if (only >= 0 && only !== team) continue;
    if (state.opening[team]! < 0 && (roles[node]! & MAY_OPEN) !== 0) {
      const cost = costOfOpening(state, ends, node, team);
      if (cost < place.cost && random.next() >= blink) {
        setPlace(place, team, headOf(state.model, team), AS_OPENING, cost);
      }
    }
    if (state.closing[team]! < 0 && (roles[node]! & MAY_CLOSE) !== 0) {
      const cost = costOfClosing(state, ends, node, team);
      if (cost < place.cost && random.next() >= blink) {
        setPlace(place, team, state.prev[tailOf(state.model, team)]!, AS_CLOSING, cost);
      }
    }
  }
}

function setPlace(place: Place, team: number, after: number, as: number, cost: number): void {
  place.team = team;
  place.after = after;
  place.as = as;
  place.cost = cost;
}

/** What it costs that the node opens the team's day; Infinity where it cannot. */
function costOfOpening(state: RouteState, ends: EndsModel, node: number, team: number): number {
  const { model, next } = state;
  const { size, nodes, limits, travel } = model;
  const head = headOf(model, team);
  const to = next[head]!;
  const closing = state.closing[team]!;
  const there = ends.openingLeg[team * nodes + node]!;
  const onward = travel[node * size + to]!;
  if (there > limits.leg[team]! || onward > limits.leg[team]!) return Infinity;
  if (closing >= 0) {
    const duty = ends.closingEnd[closing]! - (ends.openingAt[node]! - there);
    if (duty > ends.maxDuty[team]!) return Infinity;
  }
  const out = ends.openingOut[node]!;
  const isInTime =
    out + onward <= state.dueFresh[to]! ||
    restedAfter(model, team, out) + onward <= state.dueRested[to]!;
  if (!isInTime) return Infinity;
  const metres =
    model.metres === null
      ? 0
      : ends.openingMetres[team * nodes + node]! + model.metres[node * size + to]!;
  if (model.hasRanks && isOutOfRank(state, node, head, to)) return Infinity;
  return costOfEnd(state, node, team, there + onward, metres);
}

/** What it costs that the node closes the team's day; Infinity where it cannot. */
function costOfClosing(state: RouteState, ends: EndsModel, node: number, team: number): number {
  const { model, prev } = state;
  const { size, nodes, limits } = model;
  if (ends.mayClose[team * nodes + node] === 0) return Infinity;
  const tail = tailOf(model, team);
  const from = prev[tail]!;
  const opening = state.opening[team]!;
  const there = model.travelInto[node * size + from]!;
  const onward = ends.closingLeg[node]!;
  if (there > limits.leg[team]! || onward > limits.leg[team]!) return Infinity;
  if (opening >= 0) {
    const leg = ends.openingLeg[team * nodes + opening]!;
    const duty = ends.closingEnd[node]! - (ends.openingAt[opening]! - leg);
    if (duty > ends.maxDuty[team]!) return Infinity;
  }
  if (state.outRested[from]! + there > ends.closingDue[node]!) return Infinity;
  const metres =
    model.metres === null ? 0 : model.metres[from * size + node]! + ends.closingMetres[node]!;
  if (model.hasRanks && isOutOfRank(state, node, from, tail)) return Infinity;
  return costOfEnd(state, node, team, there + onward, metres);
}

function costOfEnd(
  state: RouteState,
  node: number,
  team: number,
  travel: number,
  metres: number,
): number {
  const { limits, demand, prize, prices } = state.model;
  if (state.loads[team]! + demand[node]! > limits.load[team]!) return Infinity;
  if (state.travels[team]! + travel > limits.travel[team]!) return Infinity;
  if (state.metres[team]! + metres > limits.metres[team]!) return Infinity;
  const isWhole = state.opening[team]! >= 0 || state.closing[team]! >= 0;
  const gain = prize[node]! + (isWhole ? prices.missingEnd : 0);
  return travel * prices.travel + changeOfLoad(state, team, demand[node]!) - gain;
}
