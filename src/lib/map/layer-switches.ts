// Switches whole layers off while they would draw nothing visible, at no relayout and for the next frame.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { UNASSIGNED_LAYER_ID } from './layers/area-layers.ts';
import { OUTLINE_LAYER_IDS } from './layers/outline-layers.ts';

export type LayerSwitches = {
  /** How many TECs carry the mark `field`; outlines are drawn while any mark has some. */
  setMarked(field: string, count: number): void;
  setHatching(isNeeded: boolean): void;
  /** Applies the switches to a style that has just come (back) to life. */
  apply(): void;
};

/** Switches for `map`; `isReady` says whether its layers are there. */
export function createLayerSwitches(map: MapLibreMap, isReady: () => boolean): LayerSwitches {
  const counts = new Map<string, number>();
  let isHatching = true;
  let isMarking = false;

  function apply(): void {
    if (!isReady()) return;
    for (const id of OUTLINE_LAYER_IDS) {
      map.setPaintProperty(id, 'line-layer-opacity', isMarking ? 1 : 0);
    }
    map.setPaintProperty(UNASSIGNED_LAYER_ID, 'fill-layer-opacity', isHatching ? 1 : 0);
  }

  return {
    setMarked(field, count) {
      counts.set(field, count);
      const next = [...counts.values()].some((marked) => marked > 0);
      if (next === isMarking) return;
      isMarking = next;
      apply();
    },
    setHatching(isNeeded) {
      if (isNeeded === isHatching) return;
      isHatching = isNeeded;
      apply();
    },
    apply,
  };
}
