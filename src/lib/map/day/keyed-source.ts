// A source fed feature by feature: only what differs from what the renderer has is sent, once a frame.
// Invariant: features come in groups that replace themselves as a whole and know nothing of each other.
import type { Feature, Geometry } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';

/** A feature with the id by which it is replaced, unique in its source. */
export type KeyedFeature = Feature<Geometry, Readonly<Record<string, unknown>>> & {
  readonly properties: { readonly id: string };
};

export type KeyedTarget = {
  /** False while the renderer has no style. */
  isReady(): boolean;
  update(diff: GeoJSONSourceDiff): void;
};

export type KeyedSource = {
  /** Shows exactly these features as the group. */
  show(group: string, features: readonly KeyedFeature[]): void;
  /** Everything is unknown to the renderer again: its style came (back) to life. */
  resendAll(): void;
  /** How many features were sent so far, for tests and measurements. */
  sentCount(): number;
  stop(): void;
};

/** Gathers changes for `target`, whose source must promote the property `id`. */
export function createKeyedSource(
  target: KeyedTarget,
  requestFrame: (callback: () => void) => number,
  cancelFrame: (handle: number) => void,
): KeyedSource {
  const groups = new Map<string, readonly KeyedFeature[]>();
  let known: ReadonlyMap<string, KeyedFeature> = new Map();
  let isForgotten = true;
  let frame: number | null = null;
  let sent = 0;

  function flush(): void {
    frame = null;
    if (!target.isReady()) return;
    const features = [...groups.values()].flat();
    const wanted = new Map(features.map((feature) => [feature.properties.id, feature]));
    const add = features.filter(
      (feature) => isForgotten || !isSame(known.get(feature.properties.id), feature),
    );
    const remove = [...known.keys()].filter((id) => !wanted.has(id));
    if (isForgotten || add.length > 0 || remove.length > 0) {
      target.update(isForgotten ? { removeAll: true, add } : { remove, add });
      sent += add.length;
    }
    known = wanted;
    isForgotten = false;
  }

  function wait(): void {
    frame ??= requestFrame(flush);
  }

  return {
    show(group, features) {
      groups.set(group, features);
      wait();
    },
    resendAll() {
      isForgotten = true;
      wait();
    },
    sentCount: () => sent,
    stop() {
      if (frame !== null) cancelFrame(frame);
      frame = null;
    },
  };
}

/** Most features are the very objects that were sent before; the others are compared by what they say. */
function isSame(known: KeyedFeature | undefined, wanted: KeyedFeature): boolean {
  return known === wanted || JSON.stringify(known) === JSON.stringify(wanted);
}
