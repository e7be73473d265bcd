// Takes visits out of routes near each other: strings, now and then whole routes or everything around a node.
// Invariant: what stays can be driven; routes are refreshed and were written down for undo before.
import type { Random } from '../random.ts';
import { rowOfNear } from './nearness.ts';
import { headOf, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { isRouteSound } from './route-soundness.ts';
import { unlinkNode, type RouteState } from './route-state.ts';
import { touchRoute, type Undo } from './undo.ts';

/** Values of Christiaens and Vanden Berghe (2020), and what clustered instances need besides. */
const MEAN_REMOVALS = 10;
const LONGEST_STRING = 10;
const SPLIT_SHARE = 0.5;
const SPLIT_LONGER_SHARE = 0.01;
const WHOLE_ROUTE_SHARE = 0.02;
const RADIAL_SHARE = 0.02;

/** What was taken out of routes, in order; `removed` never holds more than all nodes. */
export type Ruin = { readonly removed: Int32Array; removedCount: number; seed: number };

export function createRuin({ model }: RouteState): Ruin {
  return { removed: new Int32Array(model.nodes), removedCount: 0, seed: 0 };
}

export function ruinRoutes(state: RouteState, ruin: Ruin, undo: Undo, random: Random): void {
  ruin.removedCount = 0;
  const { seeds } = state.model;
  ruin.seed = seeds[random.int(seeds.length)]!;
  const choice = random.next();
  if (choice < WHOLE_ROUTE_SHARE) removeWholeRoute(state, ruin, undo);
  else if (choice < WHOLE_ROUTE_SHARE + RADIAL_SHARE) removeAround(state, ruin, undo, random);
  else removeStrings(state, ruin, undo, random);
  for (let at = 0; at < undo.touchedCount; at += 1) mendRoute(state, ruin, undo.touched[at]!);
}

function removeNode(state: RouteState, ruin: Ruin, node: number): void {
  unlinkNode(state, node);
  ruin.removed[ruin.removedCount] = node;
  ruin.removedCount += 1;
}

/** Refreshes a route, and takes out more where leaving stops out made a way too long. */
function mendRoute(state: RouteState, ruin: Ruin, team: number): void {
  refreshRoute(state, team);
  const { model, next, leg } = state;
  const head = headOf(model, team);
  const tail = tailOf(model, team);
  while (next[head] !== tail && !isRouteSound(state, team)) {
    let worst = next[head]!;
    for (let at = worst; next[at] !== tail; at = next[at]!) {
      if (leg[at]! > leg[state.prev[worst]!]!) worst = next[at]!;
    }
    removeNode(state, ruin, worst);
    refreshRoute(state, team);
  }
}

function removeWholeRoute(state: RouteState, ruin: Ruin, undo: Undo): void {
  const { model, teamOf, next } = state;
  const first = rowOfNear(model.nearness, ruin.seed);
  for (let place = 0; place < model.nodes; place += 1) {
    const team = teamOf[model.nearness.rows[first + place]!]!;
    if (team < 0) continue;
    touchRoute(state, undo, team);
    const head = headOf(model, team);
    const tail = tailOf(model, team);
    while (next[head] !== tail) removeNode(state, ruin, next[head]!);
    return;
  }
}

function removeAround(state: RouteState, ruin: Ruin, undo: Undo, random: Random): void {
  const { model, teamOf } = state;
  const first = rowOfNear(model.nearness, ruin.seed);
  const wanted = 1 + random.int(2 * MEAN_REMOVALS);
  for (let place = 0; place < model.nodes && ruin.removedCount < wanted; place += 1) {
    const node = model.nearness.rows[first + place]!;
    if (teamOf[node]! < 0) continue;
    touchRoute(state, undo, teamOf[node]!);
    removeNode(state, ruin, node);
  }
}

function removeStrings(state: RouteState, ruin: Ruin, undo: Undo, random: Random): void {
  const { model, teamOf, counts } = state;
  const longest = Math.max(1, Math.min(LONGEST_STRING, meanCount(state)));
  const mostStrings = (4 * MEAN_REMOVALS) / (1 + longest) - 1;
  const strings = Math.floor(random.next() * mostStrings + 1);
  const first = rowOfNear(model.nearness, ruin.seed);
  for (let place = 0; place < model.nodes && undo.touchedCount < strings; place += 1) {
    const node = model.nearness.rows[first + place]!;
    const team = teamOf[node]!;
    if (team < 0 || undo.isTouched[team] === 1) continue;
    touchRoute(state, undo, team);
    const count = counts[team]!;
    const length = Math.floor(random.next() * Math.min(count, longest) + 1);
    removeString(state, ruin, node, Math.min(length, count), count, random);
  }
}

/** Takes `length` nodes with `node` among them, one after the other but for a part that may stay between. */
function removeString(
  state: RouteState,
  ruin: Ruin,
  node: number,
  length: number,
  count: number,
  random: Random,
): void {
  let kept = 0;
  if (length > 1 && length < count && random.next() < SPLIT_SHARE) {
    kept = 1;
    while (length + kept < count && random.next() < SPLIT_LONGER_SHARE) kept += 1;
  }
  const { prev, next, model } = state;
  const head = headOf(model, state.teamOf[node]!);
  const span = length + kept;
  let before = 0;
  for (let at = prev[node]!; at !== head; at = prev[at]!) before += 1;
  const lowest = Math.max(0, before - span + 1);
  const highest = Math.min(before, count - span);
  const begin = lowest + random.int(highest - lowest + 1);
  const keptFrom = kept === 0 ? span : 1 + random.int(length - 1);
  let at = next[head]!;
  for (let skip = 0; skip < begin; skip += 1) at = next[at]!;
  for (let place = 0; place < span; place += 1) {
    const following = next[at]!;
    if (place < keptFrom || place >= keptFrom + kept) removeNode(state, ruin, at);
    at = following;
  }
}

function meanCount({ counts, model }: RouteState): number {
  let sum = 0;
  let routes = 0;
  for (let team = 0; team < model.teams; team += 1) {
    if (counts[team] === 0) continue;
    sum += counts[team]!;
    routes += 1;
  }
  return routes === 0 ? 1 : sum / routes;
}
