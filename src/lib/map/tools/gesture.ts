// The words of the map's tools: what a pointer does, what a gesture in progress is, what it causes.
// Invariant: everything here is plain data; the DOM and the map live in the adapters.
import type {
  LtoTeamId,
  PecAbroadId,
  StationId,
  StopId,
  StoTeamId,
  TecId,
} from '../../domain/ids.ts';
import type { MapTool, SelectionMode } from '../map-events.ts';

/** CSS pixels from the map's top left corner. */
export type ScreenPoint = { readonly x: number; readonly y: number };

/** What of the areas lies under the pointer; a marker wins over the area beneath it. */
export type AreaHit = { readonly tecId: TecId | null; readonly pecAbroadId: PecAbroadId | null };

/** What lies under the pointer, of election day too; a station leaves the TEC beneath it known. */
export type MapHit = AreaHit & {
  readonly stationId: StationId | null;
  /** A stop of the route in hand. */
  readonly stopId: StopId | null;
};

/** A place in the route in hand. */
export type RouteSlot = {
  /** The stop that would come next; null at the end. */
  readonly before: StopId | null;
  /** What the legs to the held thing would be drawn from and to. */
  readonly from: ScreenPoint | null;
  readonly to: ScreenPoint | null;
};

/** Something of election day in the hand: a stop or a station on its way into the route, or a station's pin. */
export type HeldThing =
  | { readonly type: 'stop'; readonly stopId: StopId }
  | { readonly type: 'station'; readonly stationId: StationId }
  | { readonly type: 'pin'; readonly stationId: StationId };

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
      readonly then: 'pan' | 'rectangle' | 'lasso' | 'carry' | HeldThing;
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
    }
  | {
      readonly kind: 'hold';
      readonly thing: HeldThing;
      readonly at: ScreenPoint;
      /** Where in the route it would go now; null for a pin, and away from the route. */
      readonly slot: RouteSlot | null;
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
  | { readonly type: 'drop'; readonly tecIds: readonly TecId[]; readonly ltoTeamId: LtoTeamId }
  | { readonly type: 'open-station'; readonly stationId: StationId }
  | { readonly type: 'take-route'; readonly stoTeamId: StoTeamId }
  | { readonly type: 'hold-stop'; readonly stopId: StopId | null }
  | { readonly type: 'move-stop'; readonly stopId: StopId; readonly before: StopId | null }
  | { readonly type: 'add-to-route'; readonly stationId: StationId; readonly before: StopId | null }
  | { readonly type: 'place-pin'; readonly stationId: StationId; readonly at: ScreenPoint }
  | { readonly type: 'zone-corner'; readonly at: ScreenPoint };

/** What the tools know of the world outside the gesture. */
export type GestureContext = {
  readonly tool: MapTool;
  readonly paintTeamId: LtoTeamId | null;
  readonly selection: ReadonlySet<TecId>;
  teamOfTec(tecId: TecId): LtoTeamId | null;
  readonly day: DayContext;
};

/** What of election day can be moved now. */
export type DayContext = {
  /** Whether there is a route in hand that may be changed. */
  readonly canChangeRoute: boolean;
  /** The station whose pin waits to be moved. */
  readonly pinToMove: StationId | null;
  /** Whether clicks are corners of a zone. */
  readonly isDrawingZone: boolean;
  /** The team whose drawn route passes a point. */
  routeAt(at: ScreenPoint): StoTeamId | null;
  /** Where in the route in hand something held at a point would go. */
  slotAt(at: ScreenPoint, thing: HeldThing): RouteSlot | null;
};

export type GestureStep = {
  readonly state: GestureState;
  readonly effects: readonly GestureEffect[];
};

export const IDLE: GestureState = { kind: 'idle' };
export const NOTHING_HIT: MapHit = {
  tecId: null,
  pecAbroadId: null,
  stationId: null,
  stopId: null,
};
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
