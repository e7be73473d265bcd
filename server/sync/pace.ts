// Decides when the next piece of work may start, so that work of its kind never takes more than a share
// of the time. Invariant: after a pause the first piece starts at once; under load they grow apart.

export type PaceOptions = {
  /** Least time between two starts. */
  readonly minGapMilliseconds: number;
  /** Most time between two starts, however long a run takes. */
  readonly maxGapMilliseconds: number;
};

/** A gap of this many times the last run leaves the rest of the time to read what comes in. */
const GAP_PER_RUN = 2;
/** Timers are no finer than this. */
const TIMER_MILLISECONDS = 1;

/** Runs `work` when asked to, at a pace that follows how long it takes. Runs never overlap. */
export class Pace {
  readonly #work: () => void | Promise<void>;
  readonly #options: PaceOptions;
  #isWanted = false;
  #isRunning = false;
  #cancel: (() => void) | null = null;
  #nextStart = 0;

  constructor(work: () => void | Promise<void>, options: PaceOptions) {
    this.#work = work;
    this.#options = options;
  }

  /** Asks for one run soon; asking again before it has started is the same run. */
  request(): void {
    this.#isWanted = true;
    if (this.#isRunning || this.#cancel) return;
    const wait = this.#nextStart - performance.now();
    if (wait < TIMER_MILLISECONDS) {
      // An immediate lets everything that is already readable join this run.
      const immediate = setImmediate(() => void this.#run());
      this.#cancel = () => clearImmediate(immediate);
    } else {
      const timer = setTimeout(() => void this.#run(), wait);
      this.#cancel = () => clearTimeout(timer);
    }
  }

  /** Gives up a run that was asked for and has not started. */
  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#isWanted = false;
  }

  async #run(): Promise<void> {
    this.#cancel = null;
    this.#isWanted = false;
    this.#isRunning = true;
    const startedAt = performance.now();
    try {
      await this.#work();
    } finally {
      const { minGapMilliseconds, maxGapMilliseconds } = this.#options;
      const gap = Math.max(minGapMilliseconds, (performance.now() - startedAt) * GAP_PER_RUN);
      this.#nextStart = startedAt + Math.min(gap, maxGapMilliseconds);
      this.#isRunning = false;
      if (this.#isWanted) this.request();
    }
  }
}
