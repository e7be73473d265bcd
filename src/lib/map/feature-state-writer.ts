// The only place that sends feature-state to the renderer, gathered once per frame.
// Invariant: a feature is written only when its state really differs from what the renderer holds.

export type FeatureStateValue = string | number | boolean | null;
export type FeatureState = Readonly<Record<string, FeatureStateValue>>;

export type FeatureStateTarget = {
  /** False while the renderer has no style: before it loads and after its context was lost. */
  isReady(): boolean;
  setFeatureState(feature: { source: string; id: string }, state: FeatureState): void;
};

export type FeatureStateWriter = {
  /** Wants these fields of one feature; other fields keep their value. */
  write(source: string, id: string, patch: FeatureState): void;
  /** Sends what is waiting now instead of with the next frame. */
  flush(): void;
  /** Sends everything again: call it whenever the target has become ready. */
  rewriteAll(): void;
  /** How many features were sent so far, for tests and measurements. */
  sentCount(): number;
  destroy(): void;
};

type Entry = { source: string; id: string; sent: FeatureState; wanted: FeatureState };

/** Batches writes to `target` into one flush per frame. */
export function createFeatureStateWriter(
  target: FeatureStateTarget,
  requestFrame: (callback: () => void) => number,
  cancelFrame: (handle: number) => void,
): FeatureStateWriter {
  const entries = new Map<string, Entry>();
  const waiting = new Set<Entry>();
  let frame: number | null = null;
  let sent = 0;

  function flush(): void {
    if (frame !== null) cancelFrame(frame);
    frame = null;
    if (!target.isReady()) return;
    for (const entry of waiting) {
      const changes = differenceOf(entry.sent, entry.wanted);
      if (!changes) continue;
      target.setFeatureState({ source: entry.source, id: entry.id }, changes);
      entry.sent = entry.wanted;
      sent += 1;
    }
    waiting.clear();
  }

  function wait(entry: Entry): void {
    waiting.add(entry);
    frame ??= requestFrame(flush);
  }

  return {
    write(source, id, patch) {
      const key = `${source}/${id}`;
      const entry = entries.get(key) ?? { source, id, sent: {}, wanted: {} };
      entries.set(key, entry);
      entry.wanted = { ...entry.wanted, ...patch };
      wait(entry);
    },
    flush,
    rewriteAll() {
      for (const entry of entries.values()) {
        entry.sent = {};
        wait(entry);
      }
    },
    sentCount: () => sent,
    destroy() {
      if (frame !== null) cancelFrame(frame);
      frame = null;
      waiting.clear();
      entries.clear();
    },
  };
}

/** The fields of `wanted` that differ from `sent`, or null; absent counts as null, which the renderer reads alike. */
function differenceOf(sent: FeatureState, wanted: FeatureState): FeatureState | null {
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== (sent[field] ?? null),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
