// What the coverage of a plan is compared with, such as an earlier mission. Invariant: there is none until a
// person gives it, and none without its source.
import { COVERAGE_MEASURES, SHARE_MEASURES } from './coverage-measures.ts';

export const BENCHMARK_KEYS = [
  ...COVERAGE_MEASURES.map((measure) => `count-${measure}` as const),
  ...SHARE_MEASURES.map((measure) => `share-${measure}` as const),
] as const;
/** A figure of the coverage: a number, or a share in percent. */
export type BenchmarkKey = (typeof BENCHMARK_KEYS)[number];

export type Benchmark = {
  readonly value: number;
  /** Where the value comes from, in words. */
  readonly source: string;
};

export const BENCHMARK_VALUE_MAX = 1_000_000;
export const BENCHMARK_SOURCE_MIN_LENGTH = 3;
export const BENCHMARK_SOURCE_MAX_LENGTH = 200;
