// The words of the map's tools: what a pointer does, what a gesture in progress is, what it causes.
// Invariant: everything here is plain data; the DOM and the map live in the adapters.
import type { LtoTeamId, PecAbroadId, TecId } from '../../domain/ids.ts';
import type { MapTool, SelectionMode } from '../map-events.ts';

/** CSS pixels from the map's top left corner. */
export type ScreenPoint = { readonly x: number; readonly y: number };

/** What lies under the pointer; a marker wins over the area beneath it. */
export type MapHit = { readonly tecId: TecId | null; readonly pecAbroadId: PecAbroadId | null };

/** TECs on their way to a team; null while none is under the pointer, or to unassign. */
export type MapDrag = { readonly tecIds: readonly TecId[]; readonly ltoTeamId: LtoTeamId | null };

export type PointerInput =
  | {
      readonly type: 'down';
      readonly at: ScreenPoint;
      readonly hit: MapHit;
      /** Shift, Control or Command: add to the selection instead of replacing it. */
      readonly adds: boolean;
      readonly touch: boolean;
    }
  | {
      readonly type: 'move';
      readonly at: ScreenPoint;
      readonly hit: MapHit;
      /** TECs under the way from the last point to this one, in order. */
      readonly crossed: readonly TecId[];
    }
  | { readonly type: 'up'; readonly at: ScreenPoint }
  | { readonly type: 'cancel' };

export type GestureState =
  | { readonly kind: 'idle' }
  /** Down, not yet moved: a click, or the start of a drag. The map itself pans when nothing claims it. */
  | {
      readonly kind: 'pressed';
      readonly from: ScreenPoint;
      readonly hit: MapHit;
      readonly adds: boolean;
      readonly then: 'pan' | 'rectangle' | 'lasso' | 'carry';
    }
  | { readonly kind: 'panning' }
  | {
      readonly kind: 'rectangle';
      readonly from: ScreenPoint;
      readonly to: ScreenPoint;
      readonly adds: boolean;
    }
  | { readonly kind: 'lasso'; readonly path: readonly ScreenPoint[]; readonly adds: boolean }
  | { readonly kind: 'paint'; readonly tecIds: readonly TecId[] }
  /** The selection is carried towards an AoR. */
  | {
      readonly kind: 'carry';
      readonly tecIds: readonly TecId[];
      readonly overTeamId: LtoTeamId | null;
    };

export type GestureEffect =
  | { readonly type: 'select'; readonly tecIds: readonly TecId[]; readonly mode: SelectionMode }
  /** Select what lies inside a shape drawn on screen. */
  | {
      readonly type: 'select-inside';
      readonly shape: readonly ScreenPoint[];
      readonly mode: SelectionMode;
    }
  | { readonly type: 'open-pec-abroad'; readonly pecAbroadId: PecAbroadId }
  | { readonly type: 'drag'; readonly drag: MapDrag | null }
  | { readonly type: 'paint'; readonly tecIds: readonly TecId[] }
  | { readonly type: 'drop'; readonly tecIds: readonly TecId[]; readonly ltoTeamId: LtoTeamId };

/** What the tools know of the world outside the gesture. */
export type GestureContext = {
  readonly tool: MapTool;
  readonly paintTeamId: LtoTeamId | null;
  readonly selection: ReadonlySet<TecId>;
  teamOfTec(tecId: TecId): LtoTeamId | null;
};

export type GestureStep = {
  readonly state: GestureState;
  readonly effects: readonly GestureEffect[];
};

export const IDLE: GestureState = { kind: 'idle' };
/** A press that moves less than this is a click. */
export const CLICK_TOLERANCE_PX = 4;

/** A step without effects. */
export function stepTo(state: GestureState, ...effects: readonly GestureEffect[]): GestureStep {
  return { state, effects };
}

/** Whether the pointer has left the place of its press far enough to be dragging. */
export function hasMoved(from: ScreenPoint, to: ScreenPoint): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > CLICK_TOLERANCE_PX;
}
