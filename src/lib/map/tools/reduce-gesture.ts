// The one entry to the tools: a state and an input give the next state and its effects.
import { continueCarry } from './carry.ts';
import {
  IDLE,
  stepTo,
  type GestureContext,
  type GestureState,
  type GestureStep,
  type PointerInput,
} from './gesture.ts';
import { continueHold } from './hold.ts';
import { continueLasso } from './lasso.ts';
import { continuePaint } from './paint.ts';
import { continuePress, startPress } from './press.ts';
import { continueRectangle } from './rectangle.ts';

/** Pure: the same state, input and context always give the same step. */
export function reduceGesture(
  state: GestureState,
  input: PointerInput,
  context: GestureContext,
): GestureStep {
  switch (state.kind) {
    case 'idle':
      return input.type === 'down' ? startPress(input, context) : stepTo(state);
    case 'pressed':
      return continuePress(state, input, context);
    case 'panning':
      return stepTo(input.type === 'up' || input.type === 'cancel' ? IDLE : state);
    case 'rectangle':
      return continueRectangle(state, input);
    case 'lasso':
      return continueLasso(state, input);
    case 'paint':
      return continuePaint(state, input, context);
    case 'carry':
      return continueCarry(state, input, context);
    case 'hold':
      return continueHold(state, input, context);
  }
}

/** Whether the gesture needs the pointer for itself, so that the map must not pan. */
export function claimsPointer(state: GestureState): boolean {
  if (state.kind === 'pressed') return state.then !== 'pan';
  return state.kind !== 'idle' && state.kind !== 'panning';
}
