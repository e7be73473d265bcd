// Keeps the labels in step with the plan, gathered so that a storm of edits costs a few updates a second.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PlanReader } from '../domain/plan.ts';
import { labelFeatures, type LabelGround } from './label-features.ts';
import { LABEL_SOURCE } from './sources.ts';

const UPDATE_INTERVAL_MS = 250;

export type LabelKeeper = {
  /** The plan changed; the labels follow within the interval. */
  refresh(): void;
  stop(): void;
};

/** A keeper for `map`; it does nothing while `isReady` says the style is away. */
export function keepLabels(
  map: MapLibreMap,
  ground: LabelGround,
  reader: PlanReader,
  isReady: () => boolean,
): LabelKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function update(): void {
    timer = null;
    if (!isReady()) return;
    void map.getSource<GeoJSONSource>(LABEL_SOURCE)?.setData(labelFeatures(ground, reader));
  }

  return {
    refresh() {
      timer ??= setTimeout(update, UPDATE_INTERVAL_MS);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
