// Joins the tools to the running map: pointer in, gestures and marks out, the map's own panning held off.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TecId } from '../../domain/ids.ts';
import type { Position } from '../../domain/tec.ts';
import type { HitTest } from '../hit-test.ts';
import type { MapGestures } from '../map-events.ts';
import { tecsInside } from '../tecs-inside.ts';
import type { GestureContext, GestureEffect, MapDrag, MapHit, ScreenPoint } from './gesture.ts';
import { createGestureOverlay } from './gesture-overlay.ts';
import { attachPointer } from './pointer-adapter.ts';

export type ToolHost = {
  readonly map: MapLibreMap;
  readonly gestures: MapGestures;
  readonly hitTest: HitTest;
  context(): GestureContext;
  /** The points by which a rectangle or lasso decides, on screen. */
  decidingPoints(): Iterable<readonly [TecId, ScreenPoint]>;
  /** Shows dragged TECs as if the team under the pointer had them already; null ends it. */
  showDrag(drag: MapDrag | null): void;
  showHover(hit: MapHit): void;
};

export type Tools = { cancel(): boolean; remove(): void };

const NOTHING: MapHit = { tecId: null, pecAbroadId: null };

/** Starts listening; `remove` leaves nothing behind. */
export function attachTools(host: ToolHost): Tools {
  const { map, gestures } = host;
  const container = map.getContainer();
  const surface = map.getCanvasContainer();
  const overlay = createGestureOverlay(container);
  const listeners = new AbortController();
  let hovered: MapHit = NOTHING;

  function hover(hit: MapHit): void {
    if (hit.tecId === hovered.tecId && hit.pecAbroadId === hovered.pecAbroadId) return;
    hovered = hit;
    container.toggleAttribute('data-over-target', Boolean(hit.tecId ?? hit.pecAbroadId));
    host.showHover(hit);
    gestures.onHover(hit.tecId);
  }

  const pointer = attachPointer({
    surface,
    hitAt: (at, touch) => host.hitTest(at, touch ? 'touch' : 'fine'),
    context: host.context,
    run: (effect) => runEffect(host, effect),
    onState(state, isClaimed) {
      overlay.show(state);
      container.dataset['gesture'] = state.kind;
      if (state.kind === 'panning') hover(NOTHING);
      if (isClaimed) map.dragPan.disable();
      else map.dragPan.enable();
    },
    onHover(hit, at) {
      gestures.onCursor(at ? positionAt(map, at) : null);
      hover(hit ?? NOTHING);
    },
  });
  surface.addEventListener(
    'dblclick',
    () => {
      if (hovered.tecId) gestures.onOpenTec(hovered.tecId);
    },
    { signal: listeners.signal },
  );
  return {
    cancel: pointer.cancel,
    remove() {
      listeners.abort();
      pointer.remove();
      overlay.remove();
    },
  };
}

function runEffect(host: ToolHost, effect: GestureEffect): void {
  const { gestures } = host;
  switch (effect.type) {
    case 'select':
      return gestures.onSelect(effect.tecIds, effect.mode);
    case 'select-inside':
      return gestures.onSelect(tecsInside(effect.shape, host.decidingPoints()), effect.mode);
    case 'open-pec-abroad':
      return gestures.onOpenPecAbroad(effect.pecAbroadId);
    case 'drag':
      host.showDrag(effect.drag);
      return gestures.onDrag(effect.drag);
    case 'paint':
      return gestures.onPaint(effect.tecIds);
    case 'drop':
      return gestures.onDropOnTeam(effect.tecIds, effect.ltoTeamId);
  }
}

function positionAt(map: MapLibreMap, { x, y }: ScreenPoint): Position {
  const { lng, lat } = map.unproject([x, y]);
  return { lng, lat };
}
