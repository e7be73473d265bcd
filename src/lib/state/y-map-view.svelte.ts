// Reads a Y.Map reactively, key by key: one shared observer, one subscriber per key that is read.
// Invariant: a change of one key re-runs the readers of that key alone, absent keys included.
import type * as Y from 'yjs';
import { createKeyedTriggers, createTrigger } from './keyed-triggers.svelte.ts';

export type YMapView<Value> = {
  /** The value under a key; readers re-run when this key (or something inside its value) changes. */
  get(key: string): Value | undefined;
  has(key: string): boolean;
  /** The keys there are; readers re-run only when a key comes or goes. */
  keys(): readonly string[];
  /** All entries; readers re-run on every change. */
  entries(): readonly (readonly [string, Value])[];
  destroy(): void;
};

/** What `observeDeep` hands to its listener. */
type DeepEvents = Parameters<Parameters<Y.Map<unknown>['observeDeep']>[0]>[0];

/** A reactive view of `map`; nested maps count as part of the value under their key. */
export function createYMapView<Value>(map: Y.Map<Value>): YMapView<Value> {
  const triggers = createKeyedTriggers();
  const anything = createTrigger();
  const membership = createTrigger();

  function onChanged(events: DeepEvents): void {
    const { keys, isMembershipChanged } = keysOfEvents(map, events);
    triggers.fire(keys);
    if (isMembershipChanged) membership.fire();
    anything.fire();
  }
  map.observeDeep(onChanged);

  return {
    get(key) {
      triggers.track(key);
      return map.get(key);
    },
    has(key) {
      triggers.track(key);
      return map.has(key);
    },
    keys() {
      membership.subscribe();
      return [...map.keys()];
    },
    entries() {
      anything.subscribe();
      return [...map.entries()];
    },
    destroy: () => map.unobserveDeep(onChanged),
  };
}

/** The keys of `map` that a batch of events touched, and whether any of them came or went. */
export function keysOfEvents<Value>(
  map: Y.Map<Value>,
  events: DeepEvents,
): { readonly keys: ReadonlySet<string>; readonly isMembershipChanged: boolean } {
  const keys = new Set<string>();
  let isMembershipChanged = false;
  for (const event of events) {
    if (event.target !== map) {
      keys.add(String(event.path[0]));
      continue;
    }
    for (const [key, change] of event.changes.keys) {
      keys.add(key);
      if (change.action !== 'update') isMembershipChanged = true;
    }
  }
  return { keys, isMembershipChanged };
}
