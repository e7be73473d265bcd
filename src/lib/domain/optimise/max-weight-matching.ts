// Maximum-weight matching in a general graph, solved exactly by Edmonds' blossom algorithm (Galil, 1986).
// Weights are whole numbers, so that no rounding can cost the optimum.
import blossom from 'edmonds-blossom-fixed';

/** Two vertices, counted from 0, and what matching them is worth. */
export type WeightedEdge = readonly [from: number, to: number, weight: number];

/**
 * Each vertex' partner, or null: the greatest weight among the matchings with the most pairs.
 * Throws on a weight that is not a whole number.
 */
export function maxWeightMatching(
  vertexCount: number,
  edges: readonly WeightedEdge[],
): readonly (number | null)[] {
  const broken = edges.find(([, , weight]) => !Number.isSafeInteger(weight));
  if (broken) throw new Error(`weights must be whole numbers, not ${broken[2]}`);
  const partners = blossom(edges, true);
  return Array.from({ length: vertexCount }, (_, vertex) => {
    const partner = partners[vertex] ?? -1;
    return partner < 0 ? null : partner;
  });
}
