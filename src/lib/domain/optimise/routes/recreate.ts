// Puts absent nodes back where they cost least, one after the other in a drawn order.
// Invariant: every insertion keeps all limits; a node that lowers the cost nowhere stays absent.
import type { Random } from '../random.ts';
import { sortByDrawnOrder, sortDearestFirst, type Candidates } from './candidate-order.ts';
import { findEnd } from './find-end.ts';
import { createPlace, findVisit, insertAt, type Place } from './find-place.ts';
import { rowOfNear } from './nearness.ts';
import { MAY_VISIT } from './route-model.ts';
import type { Ruin } from './ruin.ts';
import { refreshRoute } from './refresh-route.ts';
import { unlinkNode, type RouteState } from './route-state.ts';
import { touchRoute, type Undo } from './undo.ts';

export type Recreate = Candidates & {
  readonly isCandidate: Uint8Array;
  readonly place: Place;
  readonly blink: number;
  /** Absent nodes near the ruin that are tried besides the removed ones. */
  readonly besides: number;
};

/** Where visits are chosen. */
const TRIED_BESIDES = 15;
/** There are few openings and closings, and the nearest is often not the best: it is passed over more often. */
const END_BLINK = 0.2;

export function createRecreate({ model }: RouteState, blink: number): Recreate {
  return {
    candidates: new Int32Array(model.nodes),
    keys: new Float64Array(model.nodes),
    isCandidate: new Uint8Array(model.nodes),
    candidateCount: 0,
    place: createPlace(),
    blink,
    besides: model.isMandatory.includes(0) ? TRIED_BESIDES : 0,
  };
}

/** Tries the removed nodes, every absent one that must be visited, and some absent ones near the ruin. */
export function recreateRoutes(
  state: RouteState,
  work: Recreate,
  ruin: Ruin,
  undo: Undo,
  random: Random,
): void {
  const { model, teamOf } = state;
  work.candidateCount = 0;
  for (let at = 0; at < ruin.removedCount; at += 1) addCandidate(work, ruin.removed[at]!);
  for (let at = 0; at < state.absentCount; at += 1) {
    const node = state.absent[at]!;
    if (model.isMandatory[node] === 1) addCandidate(work, node);
  }
  const first = rowOfNear(model.nearness, ruin.seed);
  let left = work.besides;
  for (let place = 0; place < model.nodes && left > 0; place += 1) {
    const node = model.nearness.rows[first + place]!;
    if (teamOf[node]! >= 0 || work.isCandidate[node] === 1) continue;
    addCandidate(work, node);
    left -= 1;
  }
  sortByDrawnOrder(state, work, random);
  insertCandidates(state, work, undo, random);
}

/** Tries every absent node on every route, the dearest nodes first. */
export function insertAllAbsent(
  state: RouteState,
  work: Recreate,
  undo: Undo,
  random: Random,
): void {
  work.candidateCount = 0;
  for (let at = 0; at < state.absentCount; at += 1) addCandidate(work, state.absent[at]!);
  sortDearestFirst(state, work, random);
  insertCandidates(state, work, undo, random);
}

function addCandidate(work: Recreate, node: number): void {
  if (work.isCandidate[node] === 1) return;
  work.isCandidate[node] = 1;
  work.candidates[work.candidateCount] = node;
  work.candidateCount += 1;
}

function insertCandidates(state: RouteState, work: Recreate, undo: Undo, random: Random): void {
  const { candidates, isCandidate, candidateCount, place, blink } = work;
  if (state.model.ends !== null) insertEnds(state, work, undo, random);
  for (let at = 0; at < candidateCount; at += 1) {
    const node = candidates[at]!;
    isCandidate[node] = 0;
    if (state.teamOf[node]! >= 0) continue;
    findVisit(state, node, blink, random, place);
    if (place.team < 0) continue;
    touchRoute(state, undo, place.team);
    insertAt(state, node, place);
  }
}

/** Openings and closings come first: without them a route is worth nothing. */
function insertEnds(state: RouteState, work: Recreate, undo: Undo, random: Random): void {
  const { candidates, candidateCount, place } = work;
  const blink = work.blink === 0 ? 0 : END_BLINK;
  let missing = 0;
  for (const node of state.opening) missing += Number(node < 0);
  for (const node of state.closing) missing += Number(node < 0);
  // What can only be an opening or a closing has the first choice.
  for (const isEndOnly of [true, false]) {
    for (let at = 0; at < candidateCount && missing > 0; at += 1) {
      const node = candidates[at]!;
      if (state.teamOf[node]! >= 0) continue;
      if (((state.model.roles[node]! & MAY_VISIT) === 0) !== isEndOnly) continue;
      findEnd(state, node, blink, random, place);
      if (place.team < 0) continue;
      touchRoute(state, undo, place.team);
      insertAt(state, node, place);
      missing -= 1;
    }
  }
  if (missing > 0) releaseHalves(state, undo);
}

/** An opening without a closing, or the other way round, serves nobody: it may be visited by another team. */
function releaseHalves(state: RouteState, undo: Undo): void {
  const { opening, closing, model } = state;
  for (let team = 0; team < model.teams; team += 1) {
    if (opening[team]! < 0 === closing[team]! < 0) continue;
    touchRoute(state, undo, team);
    unlinkNode(state, Math.max(opening[team]!, closing[team]!));
    refreshRoute(state, team);
  }
}
