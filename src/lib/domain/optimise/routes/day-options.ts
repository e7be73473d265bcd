// How long and how a search for routes runs.
// Invariant: bounded by iterations, the same problem and seed give the same answer; the clock only ends it early.
import type { DayFigures } from './day-answer.ts';

export type RouteSearchOptions = {
  readonly seed: number;
  /** At least one of the two bounds; whichever comes first ends the search. */
  readonly maxIterations?: number;
  readonly timeBudgetMs?: number;
  /** Milliseconds; needed for a time budget and for progress. */
  readonly now?: () => number;
  /** Asked every 64 iterations; true ends the search with the best so far. */
  readonly isCancelled?: () => boolean;
};

export type DaySearchOptions = RouteSearchOptions & {
  /** About four times a second: the best so far, and how far the search is, 0 to 1. */
  readonly onProgress?: (best: DayFigures, done: number) => void;
};
