// Holds a stop, a station or a pin: over the route in hand a stop is moved and a station added, a pin goes anywhere.
// Invariant: nothing is written before the release; away from the route a release changes nothing.
import {
  IDLE,
  stepTo,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type GestureStep,
  type HeldThing,
  type MapHit,
  type PointerInput,
  type ScreenPoint,
} from './gesture.ts';

type Hold = Extract<GestureState, { kind: 'hold' }>;

/** What a press at `hit` would pick up, if anything. By touch only a pin, which was asked for: fingers pan. */
export function thingAt(hit: MapHit, touch: boolean, { day }: GestureContext): HeldThing | null {
  const { stationId, stopId } = hit;
  if (day.pinToMove !== null) {
    return stationId === day.pinToMove ? { type: 'pin', stationId } : null;
  }
  if (!day.canChangeRoute || touch) return null;
  if (stopId !== null) return { type: 'stop', stopId };
  return stationId === null ? null : { type: 'station', stationId };
}

/** Picks something up. */
export function holdFrom(thing: HeldThing, at: ScreenPoint, context: GestureContext): GestureStep {
  const effects: GestureEffect[] =
    thing.type === 'stop' ? [{ type: 'hold-stop', stopId: thing.stopId }] : [];
  return stepTo(heldAt(thing, at, context), ...effects);
}

/** Continues holding; `cancel` puts it back. */
export function continueHold(
  state: Hold,
  input: PointerInput,
  context: GestureContext,
): GestureStep {
  const { thing } = state;
  const released: GestureEffect[] =
    thing.type === 'stop' ? [{ type: 'hold-stop', stopId: null }] : [];
  switch (input.type) {
    case 'down':
    case 'move':
      return stepTo(heldAt(thing, input.at, context));
    case 'up':
      return stepTo(IDLE, ...released, ...dropped(heldAt(thing, input.at, context)));
    case 'cancel':
      return stepTo(IDLE, ...released);
  }
}

function heldAt(thing: HeldThing, at: ScreenPoint, { day }: GestureContext): Hold {
  const slot = thing.type === 'pin' ? null : day.slotAt(at, thing);
  return { kind: 'hold', thing, at, slot };
}

function dropped({ thing, at, slot }: Hold): readonly GestureEffect[] {
  if (thing.type === 'pin') return [{ type: 'place-pin', stationId: thing.stationId, at }];
  if (!slot) return [];
  return thing.type === 'stop'
    ? [{ type: 'move-stop', stopId: thing.stopId, before: slot.before }]
    : [{ type: 'add-to-route', stationId: thing.stationId, before: slot.before }];
}
