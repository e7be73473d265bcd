// The record of what a figure of the coverage is compared with, in the live plan; its key is the figure.
import { z } from 'zod';
import {
  BENCHMARK_KEYS,
  BENCHMARK_SOURCE_MAX_LENGTH,
  BENCHMARK_SOURCE_MIN_LENGTH,
  BENCHMARK_VALUE_MAX,
  type Benchmark,
  type BenchmarkKey,
} from '../../domain/benchmark.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const benchmarkRecordSchema = z.object({
  value: z.number().min(0).max(BENCHMARK_VALUE_MAX),
  source: z.string().min(BENCHMARK_SOURCE_MIN_LENGTH).max(BENCHMARK_SOURCE_MAX_LENGTH),
});

/** Reads a benchmark, or null when the key or the record is none. */
export function readBenchmark(key: BenchmarkKey, fields: unknown): Benchmark | null {
  return BENCHMARK_KEYS.includes(key) ? readRecord(benchmarkRecordSchema, fields) : null;
}

/** A new record holding all fields of the benchmark. */
export function newBenchmarkRecord({ value, source }: Benchmark): RecordFields {
  return newRecord({ value, source });
}
