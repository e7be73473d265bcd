// How precise a share would be if the stations were a probability sample. Invariant: a margin is called
// indicative wherever it is shown, for teams choose and miss stations and no draw survives election day whole.

export const PRECISION_LABEL =
  'Indicative precision if the stations were a probability sample: 95 %, share of one half';

/** How alike stations of one cluster are, from hardly to strongly. */
export const RHO_VALUES = [0.05, 0.1, 0.2] as const;

const POINTS_AT_95_PERCENT = 196;
const HALF = 0.5;

/** The design effect when every cluster has `visits` of the sample. */
export function designEffect(visits: number, rho: number): number {
  return 1 + Math.max(0, visits - 1) * rho;
}

/** The design effect of clusters as large as they really are (Kish); 1 for none. */
export function kishDesignEffect(visitsOfClusters: Iterable<number>, rho: number): number {
  let sum = 0;
  let squares = 0;
  for (const visits of visitsOfClusters) {
    sum += visits;
    squares += visits * visits;
  }
  return sum === 0 ? 1 : designEffect(squares / sum, rho);
}

/** The margin of error in points when `drawn` of `all` are seen; null when nothing is. */
export function marginOfError(drawn: number, all: number, effect = 1): number | null {
  if (drawn < 1 || all < drawn) return null;
  const unseen = all === 1 ? 0 : (all - drawn) / (all - 1);
  return POINTS_AT_95_PERCENT * Math.sqrt(((HALF * HALF) / drawn) * effect * unseen);
}

export type PrecisionRow = {
  readonly drawn: number;
  readonly all: number;
  /** As a simple random sample. */
  readonly simple: number | null;
  /** For each of `RHO_VALUES`; empty when nothing is clustered. */
  readonly clustered: readonly (number | null)[];
};

/** The margins of one row of the table: simple, and clustered where the clusters are known. */
export function precisionRow(
  drawn: number,
  all: number,
  visitsOfClusters: readonly number[] | null,
): PrecisionRow {
  return {
    drawn,
    all,
    simple: marginOfError(drawn, all),
    clustered:
      visitsOfClusters === null
        ? []
        : RHO_VALUES.map((rho) =>
            marginOfError(drawn, all, kishDesignEffect(visitsOfClusters, rho)),
          ),
  };
}
