// Says what a figure of the coverage is compared with, and where that comes from. One call is one undo step.
import type * as Y from 'yjs';
import {
  BENCHMARK_KEYS,
  BENCHMARK_SOURCE_MAX_LENGTH,
  BENCHMARK_SOURCE_MIN_LENGTH,
  BENCHMARK_VALUE_MAX,
  type Benchmark,
  type BenchmarkKey,
} from '../../domain/benchmark.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { newBenchmarkRecord, readBenchmark } from '../records/benchmark-record.ts';
import { writeFields } from '../records/record.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

/** Null is no benchmark. Writes only what differs; refuses a value without its source. */
export function setBenchmark(
  doc: Y.Doc,
  args: { readonly key: BenchmarkKey; readonly benchmark: Benchmark | null },
): CommandResult {
  const { key } = args;
  const { benchmarks } = planRoots(doc);
  const fields = benchmarks.get(key);
  if (args.benchmark === null) {
    if (!fields) return ok({ changed: 0 });
    transact(doc, new LocalEdit('remove a benchmark'), () => benchmarks.delete(key));
    return ok({ changed: 1 });
  }
  const benchmark = { value: args.benchmark.value, source: args.benchmark.source.trim() };
  const refusal = refusalOf(key, benchmark);
  if (refusal) return err(refusal);
  const before = readBenchmark(key, fields);
  if (before?.value === benchmark.value && before.source === benchmark.source) {
    return ok({ changed: 0 });
  }
  transact(doc, new LocalEdit('set a benchmark'), () => {
    if (before && fields) writeFields(fields, benchmark);
    else benchmarks.set(key, newBenchmarkRecord(benchmark));
  });
  return ok({ changed: 1 });
}

function refusalOf(key: BenchmarkKey, { value, source }: Benchmark): CommandError | null {
  const invalid = (field: string, message: string): CommandError => ({
    ...{ code: 'invalid', field, message },
  });
  if (!BENCHMARK_KEYS.includes(key)) return invalid('key', 'There is no such figure.');
  if (!Number.isFinite(value) || value < 0 || value > BENCHMARK_VALUE_MAX) {
    return invalid('value', `Write a number from 0 to ${BENCHMARK_VALUE_MAX}.`);
  }
  if (source.length < BENCHMARK_SOURCE_MIN_LENGTH) {
    return invalid('source', 'Say where the value comes from, such as “final report of 2015”.');
  }
  if (source.length > BENCHMARK_SOURCE_MAX_LENGTH) {
    return invalid('source', `Keep the source to ${BENCHMARK_SOURCE_MAX_LENGTH} characters.`);
  }
  return null;
}
