// Prints what was measured under one load as a table, a column a server. Of several rounds it prints the
// median of each figure.
import type { ClientReport } from './client-process.ts';

export type Measured = ClientReport & {
  readonly title: string;
  /** Of one core. */
  readonly cpu: number | null;
  /** Megabytes. */
  readonly rss: number | null;
};

const ROWS: readonly (readonly [string, (measured: Measured) => number | null])[] = [
  ['acknowledged p50 ms', (m) => m.acknowledged?.p50 ?? null],
  ['acknowledged p95 ms', (m) => m.acknowledged?.p95 ?? null],
  ['acknowledged p99 ms', (m) => m.acknowledged?.p99 ?? null],
  ['seen by all p50 ms', (m) => m.seenByAll?.p50 ?? null],
  ['seen by all p95 ms', (m) => m.seenByAll?.p95 ?? null],
  ['seen by all p99 ms', (m) => m.seenByAll?.p99 ?? null],
  ['edits', (m) => m.edits],
  ['edits not seen by all', (m) => m.unseen],
  ['server CPU % of a core', (m) => m.cpu && m.cpu * 100],
  ['server RSS MB', (m) => m.rss],
  ['clients CPU % of a core', (m) => m.cpuShare * 100],
  ['clients loop delay p99 ms', (m) => m.loopDelayP99],
];
const LABEL_WIDTH = 28;
const COLUMN_WIDTH = 27;

/** The table of one load. */
export function printScenario(title: string, measured: readonly Measured[]): void {
  const byServer = Map.groupBy(measured, (m) => m.title);
  console.log(`\n${title}`);
  const heads = [...byServer.keys()].map((head) => head.padStart(COLUMN_WIDTH));
  console.log(' '.repeat(LABEL_WIDTH) + heads.join(''));
  for (const [label, figureOf] of ROWS) {
    const cells = [...byServer.values()].map((rounds) => {
      const figure = median(rounds.map(figureOf));
      return (figure === null ? 'n/a' : figure.toFixed(1)).padStart(COLUMN_WIDTH);
    });
    console.log(label.padEnd(LABEL_WIDTH) + cells.join(''));
  }
}

function median(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
