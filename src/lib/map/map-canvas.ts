// The MapLibre map itself with its controls, set up for flat, local, keyboard-reachable use.
import { Map as MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-gl';
import type { SourceSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Language } from '../domain/local-names.ts';
import { CONTROL_LABELS } from './control-labels.ts';
import type { MapNote } from './map-note.ts';
import { useBundledWorker } from './maplibre-worker.ts';
import type { Bounds } from './tec-locator.ts';

const MAX_ZOOM = 13;
const WORLD_PX_AT_ZOOM_0 = 512;

export type MapCanvasOptions = {
  readonly container: HTMLElement;
  readonly sources: Record<string, SourceSpecification>;
  readonly bounds: Bounds;
  readonly language: Language;
  readonly reducedMotion: boolean;
  readonly note: MapNote;
};

/** Builds the map without layers; they are added when its style has loaded. */
export function createMapCanvas(options: MapCanvasOptions): MapLibreMap {
  useBundledWorker();
  const [west, south, east, north] = options.bounds;
  const map = new MapLibreMap({
    container: options.container,
    style: { version: 8, sources: options.sources, layers: [] },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    maxZoom: MAX_ZOOM,
    renderWorldCopies: false,
    attributionControl: false,
    boxZoom: false,
    doubleClickZoom: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    reduceMotion: options.reducedMotion,
    validateStyle: import.meta.env.DEV,
    locale: CONTROL_LABELS[options.language],
  });
  keepWorldAsWideAsMap(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
  map.addControl(options.note, 'bottom-left');
  return map;
}

/** There is one world only; farther out than it is wide there would be nothing beside it. */
function keepWorldAsWideAsMap(map: MapLibreMap): void {
  const update = (): void => {
    const width = map.getContainer().clientWidth;
    if (width > 0) map.setMinZoom(Math.log2(width / WORLD_PX_AT_ZOOM_0));
  };
  update();
  map.on('resize', update);
}
