// Draws a rectangle; on release the TECs inside are chosen.
import {
  IDLE,
  stepTo,
  type GestureState,
  type GestureStep,
  type PointerInput,
  type ScreenPoint,
} from './gesture.ts';

type Rectangle = Extract<GestureState, { kind: 'rectangle' }>;

/** Continues a rectangle; `cancel` forgets it. */
export function continueRectangle(state: Rectangle, input: PointerInput): GestureStep {
  switch (input.type) {
    case 'down':
    case 'move':
      return stepTo({ ...state, to: input.at });
    case 'up':
      return stepTo(IDLE, {
        type: 'select-inside',
        shape: cornersOf(state.from, input.at),
        mode: state.adds ? 'add' : 'replace',
      });
    case 'cancel':
      return stepTo(IDLE);
  }
}

/** The four corners between two opposite ones. */
export function cornersOf(from: ScreenPoint, to: ScreenPoint): readonly ScreenPoint[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}
