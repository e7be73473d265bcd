// Keeps the style in step with the wanted look, through late fonts and a lost graphics context.
import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { layersOf } from './layer-order.ts';
import { addMapImages } from './map-images.ts';
import { layerContextOf, type LayerContext, type MapLook } from './map-look.ts';
import { restyle } from './restyle.ts';

export type LookKeeper = {
  change(patch: Partial<MapLook>): void;
  context(): LayerContext;
  /** Runs each time the style has come (back) to life. */
  onReady(listener: () => void): void;
  /** Whether sources and layers are there to be written to. */
  isReady(): boolean;
};

/** Starts drawing as soon as the map's style is there. */
export function keepLook(map: MapLibreMap, initial: MapLook): LookKeeper {
  const listeners: (() => void)[] = [];
  let look = initial;
  let drawn: readonly LayerSpecification[] = [];
  let isReady = false;

  function draw(): void {
    const wanted = layersOf(look);
    restyle(map, drawn, wanted);
    drawn = wanted;
  }

  map.on('style.load', () => {
    addMapImages(map);
    // After a lost context the renderer brings its layers back by itself, but no feature-state.
    if (map.getLayersOrder().length === 0) drawn = [];
    draw();
    isReady = true;
    for (const listener of listeners) listener();
  });
  for (const ending of ['webglcontextlost', 'remove'] as const) {
    map.on(ending, () => {
      isReady = false;
    });
  }

  return {
    change(patch) {
      look = { ...look, ...patch };
      if (isReady) draw();
    },
    onReady: (listener) => void listeners.push(listener),
    context: () => layerContextOf(look),
    isReady: () => isReady,
  };
}
