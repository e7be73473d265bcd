// Draws a free line that closes itself; on release the TECs inside are chosen.
import { IDLE, stepTo, type GestureState, type GestureStep, type PointerInput } from './gesture.ts';

type Lasso = Extract<GestureState, { kind: 'lasso' }>;

/** Points nearer than this to the last one add nothing to the line. */
const STEP_PX = 3;

/** Continues a lasso; `cancel` forgets it. */
export function continueLasso(state: Lasso, input: PointerInput): GestureStep {
  switch (input.type) {
    case 'down':
    case 'move': {
      const last = state.path.at(-1);
      const isNear = last && Math.hypot(input.at.x - last.x, input.at.y - last.y) < STEP_PX;
      return stepTo(isNear ? state : { ...state, path: [...state.path, input.at] });
    }
    case 'up':
      return stepTo(IDLE, {
        type: 'select-inside',
        shape: [...state.path, input.at],
        mode: state.adds ? 'add' : 'replace',
      });
    case 'cancel':
      return stepTo(IDLE);
  }
}
