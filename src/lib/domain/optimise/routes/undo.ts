// Takes an iteration back. Invariant: only routes that were touched are written down and put back.
import { headOf, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { linkNode, unlinkNode, type RouteState } from './route-state.ts';

export type Undo = {
  readonly isTouched: Uint8Array;
  readonly touched: Int32Array;
  touchedCount: number;
  /** The nodes of touched routes one after the other, and where each route ends. */
  readonly nodes: Int32Array;
  readonly ends: Int32Array;
  readonly opening: Int32Array;
  readonly closing: Int32Array;
};

export function createUndo({ model }: RouteState): Undo {
  return {
    isTouched: new Uint8Array(model.teams),
    touched: new Int32Array(model.teams),
    touchedCount: 0,
    nodes: new Int32Array(model.nodes),
    ends: new Int32Array(model.teams + 1),
    opening: new Int32Array(model.teams),
    closing: new Int32Array(model.teams),
  };
}

/** To be called before a route changes; the first call of an iteration writes the route down. */
export function touchRoute(state: RouteState, undo: Undo, team: number): void {
  if (undo.isTouched[team] === 1) return;
  const { model, next } = state;
  undo.isTouched[team] = 1;
  const at = undo.touchedCount;
  undo.touched[at] = team;
  undo.touchedCount += 1;
  let end = undo.ends[at]!;
  const tail = tailOf(model, team);
  for (let node = next[headOf(model, team)]!; node !== tail; node = next[node]!) {
    undo.nodes[end] = node;
    end += 1;
  }
  undo.ends[at + 1] = end;
  undo.opening[at] = state.opening[team]!;
  undo.closing[at] = state.closing[team]!;
}

/** Keeps what the iteration made. */
export function forgetTouched(undo: Undo): void {
  for (let at = 0; at < undo.touchedCount; at += 1) undo.isTouched[undo.touched[at]!] = 0;
  undo.touchedCount = 0;
}

/** Puts every touched route back as it was. */
export function undoTouched(state: RouteState, undo: Undo): void {
  const { model, next } = state;
  for (let at = 0; at < undo.touchedCount; at += 1) {
    const team = undo.touched[at]!;
    const head = headOf(model, team);
    const tail = tailOf(model, team);
    while (next[head] !== tail) unlinkNode(state, next[head]!);
  }
  for (let at = 0; at < undo.touchedCount; at += 1) {
    const team = undo.touched[at]!;
    let after = headOf(model, team);
    for (let place = undo.ends[at]!; place < undo.ends[at + 1]!; place += 1) {
      linkNode(state, undo.nodes[place]!, team, after);
      after = undo.nodes[place]!;
    }
    state.opening[team] = undo.opening[at]!;
    state.closing[team] = undo.closing[at]!;
    refreshRoute(state, team);
  }
  forgetTouched(undo);
}
