// Keeps the labels in step with the plan, gathered so that a storm of edits costs one update a second.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PlanReader } from '../domain/plan.ts';
import { labelFeatures, type LabelGround } from './label-features.ts';
import { LABEL_SOURCE } from './sources.ts';

/** A single edit shows its code almost with its colour. */
const GATHER_MS = 60;
const LEAST_INTERVAL_MS = 1000;

export type LabelKeeper = {
  /** The plan changed; the labels follow soon. */
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
  let updatedAt = -LEAST_INTERVAL_MS;

  function update(): void {
    timer = null;
    if (!isReady()) return;
    updatedAt = performance.now();
    void map.getSource<GeoJSONSource>(LABEL_SOURCE)?.setData(labelFeatures(ground, reader));
  }

  return {
    refresh() {
      const wait = updatedAt + LEAST_INTERVAL_MS - performance.now();
      timer ??= setTimeout(update, Math.max(GATHER_MS, wait));
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
