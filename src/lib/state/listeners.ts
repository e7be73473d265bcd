// A list of listeners. Invariant: whoever stops listening while being told is told no more.

export type Listeners<Told> = {
  /** Gives back how to stop listening. */
  readonly listen: (listener: (told: Told) => void) => () => void;
  tell(told: Told): void;
};

/** An empty list. */
export function createListeners<Told>(): Listeners<Told> {
  const all = new Set<(told: Told) => void>();
  return {
    listen(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(told) {
      for (const listener of all) listener(told);
    },
  };
}
