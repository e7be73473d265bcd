// Lets a stream of values through at most every so many milliseconds; the last value always arrives.

export type RateGate<T> = {
  push(value: T): void;
  /** Forgets what has not been let through. */
  cancel(): void;
};

/** @param send receives the first value at once, then the newest one once per `intervalMs`. */
export function createRateGate<T>(intervalMs: number, send: (value: T) => void): RateGate<T> {
  let waiting: { value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function release(): void {
    timer = null;
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    timer = setTimeout(release, intervalMs);
    send(value);
  }

  return {
    push(value) {
      waiting = { value };
      if (timer === null) release();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
