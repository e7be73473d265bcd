// Joins the tools to the running map: pointer in, gestures and marks out, the map's own panning held off.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TecId } from '../../domain/ids.ts';
import type { Position } from '../../domain/tec.ts';
import type { HitTest } from '../hit-test.ts';
import type { MapGestures } from '../map-events.ts';
import { tecsInside } from '../tecs-inside.ts';
import {
  NOTHING_HIT,
  type GestureContext,
  type GestureEffect,
  type MapDrag,
  type MapHit,
  type ScreenPoint,
} from './gesture.ts';
import { attachZoneKeys } from './zone-keys.ts';
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

/** Starts listening; `remove` leaves nothing behind. */
export function attachTools(host: ToolHost): Tools {
  const { map, gestures } = host;
  const container = map.getContainer();
  const surface = map.getCanvasContainer();
  const overlay = createGestureOverlay(container);
  const listeners = new AbortController();
  let hovered: MapHit = NOTHING_HIT;

  function hover(hit: MapHit): void {
    if (isSameHit(hit, hovered)) return;
    if (hit.stopId !== hovered.stopId) gestures.day.onHoverStop(hit.stopId);
    hovered = hit;
    const target = hit.tecId ?? hit.pecAbroadId ?? hit.stationId;
    container.toggleAttribute('data-over-target', target !== null);
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
      if (state.kind === 'panning') hover(NOTHING_HIT);
      if (isClaimed) map.dragPan.disable();
      else map.dragPan.enable();
    },
    onHover(hit, at) {
      gestures.onCursor(at ? positionAt(map, at) : null);
      hover(hit ?? NOTHING_HIT);
    },
  });
  surface.addEventListener(
    'dblclick',
    () => {
      if (host.context().day.isDrawingZone) gestures.day.onZoneKey('finish');
      else if (hovered.tecId && !hovered.stationId) gestures.onOpenTec(hovered.tecId);
    },
    { signal: listeners.signal },
  );
  const stopKeys = attachZoneKeys(() => host.context().day.isDrawingZone, gestures.day.onZoneKey);
  return {
    cancel: pointer.cancel,
    remove() {
      stopKeys();
      listeners.abort();
      pointer.remove();
      overlay.remove();
    },
  };
}

function runEffect(host: ToolHost, effect: GestureEffect): void {
  const { gestures, map } = host;
  const { day } = gestures;
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
    case 'open-station':
      return day.onOpenStation(effect.stationId);
    case 'take-route':
      return day.onTakeRoute(effect.stoTeamId);
    case 'hold-stop':
      return day.onHoldStop(effect.stopId);
    case 'move-stop':
      return day.onMoveStop(effect.stopId, effect.before);
    case 'add-to-route':
      return day.onAddToRoute(effect.stationId, effect.before);
    case 'place-pin':
      return day.onPlacePin(effect.stationId, positionAt(map, effect.at));
    case 'zone-corner':
      return day.onZoneCorner(positionAt(map, effect.at));
  }
}

function positionAt(map: MapLibreMap, { x, y }: ScreenPoint): Position {
  const { lng, lat } = map.unproject([x, y]);
  return { lng, lat };
}

function isSameHit(one: MapHit, other: MapHit): boolean {
  return (
    one.tecId === other.tecId &&
    one.pecAbroadId === other.pecAbroadId &&
    one.stationId === other.stationId &&
    one.stopId === other.stopId
  );
}
