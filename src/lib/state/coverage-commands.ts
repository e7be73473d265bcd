// Edits of what the coverage is compared with, as part of the commands of the plan.
import type * as Y from 'yjs';
import { setBenchmark } from '../doc/commands/set-benchmark.ts';
import type { Benchmark, BenchmarkKey } from '../domain/benchmark.ts';
import type { CommandRunner } from './command-runner.ts';

/** The refusal is handed back, so that the field can show it. */
export function createCoverageCommands(doc: Y.Doc, { runAtField }: CommandRunner) {
  return {
    /** Null is no benchmark. */
    setBenchmark: (key: BenchmarkKey, benchmark: Benchmark | null) =>
      runAtField(() => setBenchmark(doc, { key, benchmark })),
  };
}
