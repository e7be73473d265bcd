// Lets readers of something outside of Svelte re-run key by key.
// Invariant: firing a key re-runs the readers of that key alone.
import { createSubscriber } from 'svelte/reactivity';

export type Trigger = { readonly subscribe: () => void; fire(): void };

/** What re-runs whoever subscribed to it in an effect, a template or a derived value. */
export function createTrigger(): Trigger {
  let update: (() => void) | null = null;
  const subscribe = createSubscriber((changed) => {
    update = changed;
    return () => {
      update = null;
    };
  });
  return { subscribe, fire: () => update?.() };
}

export type KeyedTriggers = {
  /** Re-runs the reader when the key is fired. */
  track(key: string): void;
  fire(keys: Iterable<string>): void;
};

/** A trigger per key, made when the key is first read. */
export function createKeyedTriggers(): KeyedTriggers {
  const triggers = new Map<string, Trigger>();
  return {
    track(key) {
      // Readers outside effects and templates need no subscriber and must not leave one behind.
      if (!$effect.tracking()) return;
      let trigger = triggers.get(key);
      if (!trigger) {
        trigger = createTrigger();
        triggers.set(key, trigger);
      }
      trigger.subscribe();
    },
    fire(keys) {
      for (const key of keys) triggers.get(key)?.fire();
    },
  };
}
