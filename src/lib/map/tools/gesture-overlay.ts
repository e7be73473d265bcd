// Draws the gesture in progress over the map, as SVG that lets the pointer through: the rectangle or lasso, or
// what is held with the legs it would have.
import { cornersOf } from './rectangle.ts';
import type { GestureState, ScreenPoint } from './gesture.ts';

const SVG = 'http://www.w3.org/2000/svg';

export type GestureOverlay = {
  show(state: GestureState): void;
  remove(): void;
};

/** Puts an overlay into the map's container. */
export function createGestureOverlay(container: HTMLElement): GestureOverlay {
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('muster-gesture');
  svg.setAttribute('aria-hidden', 'true');
  const outline = document.createElementNS(SVG, 'polygon');
  const legs = document.createElementNS(SVG, 'polyline');
  const held = document.createElementNS(SVG, 'circle');
  held.setAttribute('r', '9');
  svg.append(outline, legs, held);
  container.append(svg);
  return {
    show(state) {
      const shape = shapeOf(state);
      const at = state.kind === 'hold' ? state.at : null;
      svg.toggleAttribute('data-active', shape.length > 0 || at !== null);
      outline.setAttribute('points', textOf(shape));
      legs.setAttribute('points', textOf(legsOf(state)));
      held.toggleAttribute('hidden', at === null);
      held.setAttribute('cx', String(at?.x ?? 0));
      held.setAttribute('cy', String(at?.y ?? 0));
    },
    remove: () => svg.remove(),
  };
}

/** From the stop before over what is held to the stop after; nothing away from the route. */
function legsOf(state: GestureState): readonly ScreenPoint[] {
  if (state.kind !== 'hold' || !state.slot) return [];
  return [state.slot.from, state.at, state.slot.to].filter((point) => point !== null);
}

function textOf(points: readonly ScreenPoint[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

function shapeOf(state: GestureState): readonly ScreenPoint[] {
  if (state.kind === 'rectangle') return cornersOf(state.from, state.to);
  return state.kind === 'lasso' ? state.path : [];
}
