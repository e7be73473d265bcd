// Collects durations and says what most, and nearly all, of them took.

export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number };

/** Null when nothing was measured. */
export function percentilesOf(milliseconds: readonly number[]): Percentiles | null {
  if (milliseconds.length === 0) return null;
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
