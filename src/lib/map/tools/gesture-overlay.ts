// Draws the rectangle or lasso in progress over the map, as SVG that lets the pointer through.
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
  svg.append(outline);
  container.append(svg);
  return {
    show(state) {
      const shape = shapeOf(state);
      svg.toggleAttribute('data-active', shape.length > 0);
      outline.setAttribute('points', shape.map(({ x, y }) => `${x},${y}`).join(' '));
    },
    remove: () => svg.remove(),
  };
}

function shapeOf(state: GestureState): readonly ScreenPoint[] {
  if (state.kind === 'rectangle') return cornersOf(state.from, state.to);
  return state.kind === 'lasso' ? state.path : [];
}
