// What the tables of the benches share: how long a search runs, by which clock, and how figures are judged.

export type BenchRun = {
  readonly seconds: number;
  readonly seeds: readonly number[];
  /** Milliseconds. */
  readonly now: () => number;
};

/** `wall`: as people wait. `cpu`: what this process used, where others use the same cores. */
export const CLOCKS: Readonly<Record<string, () => number>> = {
  wall: () => performance.now(),
  cpu: () => process.cpuUsage().user / 1000,
};

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** " (mark 0.7: passed)". */
export function verdictOf(value: number, relation: '<=' | '>=', mark: number): string {
  const isPassed = relation === '<=' ? value <= mark : value >= mark;
  return ` (mark ${relation} ${mark}: ${isPassed ? 'passed' : 'MISSED'})`;
}
