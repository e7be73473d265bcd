// The package has no types of its own.
declare module 'edmonds-blossom-fixed' {
  type Edge = readonly [from: number, to: number, weight: number];
  /** For each vertex its partner or -1; an empty list when there are no edges. */
  const blossom: (edges: readonly Edge[], maxCardinality: boolean) => number[];
  export = blossom;
}
