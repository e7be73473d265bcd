// Which nodes lie near a node, sorted when it is first asked: sorting all beforehand would delay the first answer.
// Invariant: a row holds every node once, nearest first and itself before all; a leg counts in its shorter direction.

export type Nearness = {
  /** `node * nodes + place`; a row is there once `rowOfNear` was asked for it. */
  readonly rows: Uint16Array;
  readonly isKnown: Uint8Array;
  readonly keys: Float64Array;
  readonly travel: Float32Array;
  readonly size: number;
  readonly nodes: number;
  readonly longest: number;
};

/** Distances are told apart to this share of the longest. */
const STEPS = 1e6;

export function createNearness(travel: Float32Array, size: number, nodes: number): Nearness {
  let longest = 1e-9;
  for (const each of travel) if (each > longest && each < Infinity) longest = each;
  return {
    rows: new Uint16Array(nodes * nodes),
    isKnown: new Uint8Array(nodes),
    keys: new Float64Array(nodes),
    ...{ travel, size, nodes, longest },
  };
}

/** Where the row of the node begins in `rows`. */
export function rowOfNear(nearness: Nearness, node: number): number {
  if (nearness.isKnown[node] === 0) sortRow(nearness, node);
  return node * nearness.nodes;
}

function sortRow(
  { rows, isKnown, keys, travel, size, nodes, longest }: Nearness,
  node: number,
): void {
  for (let other = 0; other < nodes; other += 1) {
    const there = travel[node * size + other]!;
    const back = travel[other * size + node]!;
    const shorter = Math.min(there, back, 2 * longest) / longest;
    const step = other === node ? 0 : 1 + Math.floor(shorter * STEPS);
    // Distance and node in one number, so that sorting needs no comparison of ours.
    keys[other] = step * nodes + other;
  }
  keys.sort();
  for (let place = 0; place < nodes; place += 1) {
    rows[node * nodes + place] = keys[place]! % nodes;
  }
  isKnown[node] = 1;
}
