// The routes while they are searched: linked lists with forward and backward times.
// Invariant: every node is in one route or among the absent; times agree with a list after `refreshRoute` alone.
import { headOf, tailOf, type RouteModel } from './route-model.ts';

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

/** The `rankFrom` of what no ranked node follows. */
export const NO_RANK_AFTER = 0x7fffffff;

/** All routes empty, their times still to be refreshed. */
export function emptyLists(model: RouteModel): RouteState {
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

/** The cost of all routes: the lower the better. */
export function costOfState({ costs }: RouteState): number {
  let sum = 0;
  for (const cost of costs) sum += cost;
  return sum;
}
