// Feeds pointer events of the map into the tools and hands their effects on.
// Invariant: one pointer at a time; a second finger gives the gesture up and leaves the map to zoom.
import type { TecId } from '../../domain/ids.ts';
import {
  IDLE,
  NOTHING_HIT,
  type GestureContext,
  type GestureEffect,
  type GestureState,
  type MapHit,
  type PointerInput,
  type ScreenPoint,
} from './gesture.ts';
import { claimsPointer, reduceGesture } from './reduce-gesture.ts';

/** Distance between two samples of a fast stroke, so that no TEC on its way is missed. */
const SAMPLE_STEP_PX = 6;
const LEFT_BUTTON = 0;

export type PointerHost = {
  /** Receives the events; its top left corner is the origin of screen points. */
  readonly surface: HTMLElement;
  hitAt(at: ScreenPoint, touch: boolean): MapHit;
  context(): GestureContext;
  run(effect: GestureEffect): void;
  /** The gesture changed: draw it, and let the map pan only when it is not claimed. */
  onState(state: GestureState, isClaimed: boolean): void;
  onHover(hit: MapHit | null, at: ScreenPoint | null): void;
};

export type PointerAdapter = {
  /** Gives up the gesture in progress; true when there was one. */
  cancel(): boolean;
  remove(): void;
};

/** Listens on the surface, and on the window while a gesture lasts, so that it may end outside the map. */
export function attachPointer(host: PointerHost): PointerAdapter {
  const { surface } = host;
  const listeners = new AbortController();
  const down = new Set<number>();
  let state: GestureState = IDLE;
  let last: ScreenPoint = { x: 0, y: 0 };

  function feed(input: PointerInput): void {
    const step = reduceGesture(state, input, host.context());
    if (step.state !== state) {
      state = step.state;
      host.onState(state, claimsPointer(state));
    }
    for (const effect of step.effects) host.run(effect);
  }

  function pointOf(event: PointerEvent): ScreenPoint {
    const { left, top } = surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  function crossedTecs(to: ScreenPoint, touch: boolean): readonly TecId[] {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - last.x, to.y - last.y) / SAMPLE_STEP_PX));
    return Array.from({ length: steps }, (_, index) => {
      const share = (index + 1) / steps;
      const at = { x: last.x + (to.x - last.x) * share, y: last.y + (to.y - last.y) * share };
      return host.hitAt(at, touch).tecId;
    }).filter((tecId) => tecId !== null);
  }

  function onDown(event: PointerEvent): void {
    down.add(event.pointerId);
    if (down.size > 1) return feed({ type: 'cancel' });
    if (event.button !== LEFT_BUTTON) return;
    const at = pointOf(event);
    const touch = event.pointerType === 'touch';
    last = at;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    feed({ type: 'down', at, hit: host.hitAt(at, touch), adds, touch });
  }

  function onMove(event: PointerEvent): void {
    const at = pointOf(event);
    const touch = event.pointerType === 'touch';
    const isOver = surface.contains(event.target as Node);
    const hit = isOver ? host.hitAt(at, touch) : NOTHING_HIT;
    if (isOver && !touch && state.kind !== 'panning') host.onHover(hit, at);
    if (state.kind !== 'idle') {
      const crossed = state.kind === 'paint' && isOver ? crossedTecs(at, touch) : [];
      feed({ type: 'move', at, hit, crossed });
    }
    last = at;
  }

  function onUp(event: PointerEvent): void {
    const wasAlone = down.size === 1;
    down.delete(event.pointerId);
    if (wasAlone && state.kind !== 'idle') feed({ type: 'up', at: pointOf(event) });
  }

  function onCancel(event: PointerEvent): void {
    down.delete(event.pointerId);
    feed({ type: 'cancel' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !cancel()) return;
    event.stopPropagation();
    event.preventDefault();
  }

  function cancel(): boolean {
    const wasActive = state.kind !== 'idle';
    feed({ type: 'cancel' });
    return wasActive;
  }

  const { signal } = listeners;
  surface.addEventListener('pointerdown', onDown, { signal });
  surface.addEventListener('pointerleave', () => host.onHover(null, null), { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onCancel, { signal });
  window.addEventListener('blur', () => cancel(), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
  return { cancel, remove: () => listeners.abort() };
}
