// The first moment of every gesture: decides what the press may become, and what a mere click means.
import { carryFrom } from './carry.ts';
import {
  hasMoved,
  IDLE,
  stepTo,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type GestureStep,
  type PointerInput,
} from './gesture.ts';
import { holdFrom, thingAt } from './hold.ts';
import { paintFrom } from './paint.ts';

type Down = Extract<PointerInput, { type: 'down' }>;
type Pressed = Extract<GestureState, { kind: 'pressed' }>;

/** Starts a gesture. Painting begins with the press itself; everything else waits for a move. */
export function startPress(input: Down, context: GestureContext): GestureStep {
  if (context.tool === 'paint' && !context.day.isDrawingZone)
    return paintFrom(input.hit.tecId, context);
  return stepTo({
    kind: 'pressed',
    from: input.at,
    hit: input.hit,
    adds: input.adds,
    then: whatFollows(input, context),
  });
}

function whatFollows(input: Down, context: GestureContext): Pressed['then'] {
  if (context.day.isDrawingZone) return 'pan';
  const thing = input.adds ? null : thingAt(input.hit, input.touch, context);
  if (thing) return thing;
  if (context.tool === 'rectangle' || context.tool === 'lasso') return context.tool;
  if (input.touch) return 'pan';
  if (input.adds) return 'rectangle';
  const isOnSelection = input.hit.tecId !== null && context.selection.has(input.hit.tecId);
  return isOnSelection ? 'carry' : 'pan';
}

/** Continues a press: a small movement keeps it, a larger one turns it into its drag, `up` is a click. */
export function continuePress(
  state: Pressed,
  input: PointerInput,
  context: GestureContext,
): GestureStep {
  if (input.type === 'cancel') return stepTo(IDLE);
  if (input.type === 'up') return stepTo(IDLE, clickEffect(state, context));
  if (!hasMoved(state.from, input.at)) return stepTo(state);
  switch (state.then) {
    case 'pan':
      return stepTo({ kind: 'panning' });
    case 'rectangle':
      return stepTo({ kind: 'rectangle', from: state.from, to: input.at, adds: state.adds });
    case 'lasso':
      return stepTo({ kind: 'lasso', path: [state.from, input.at], adds: state.adds });
    case 'carry':
      return carryFrom(input.hit, context);
    default:
      return holdFrom(state.then, input.at, context);
  }
}

function clickEffect({ from, hit, adds }: Pressed, { day }: GestureContext): GestureEffect {
  if (day.isDrawingZone) return { type: 'zone-corner', at: from };
  if (hit.stationId && !adds) return { type: 'open-station', stationId: hit.stationId };
  if (hit.pecAbroadId) return { type: 'open-pec-abroad', pecAbroadId: hit.pecAbroadId };
  const stoTeamId = adds ? null : day.routeAt(from);
  if (stoTeamId) return { type: 'take-route', stoTeamId };
  const tecIds = hit.tecId ? [hit.tecId] : [];
  return { type: 'select', tecIds, mode: adds ? 'toggle' : 'replace' };
}
