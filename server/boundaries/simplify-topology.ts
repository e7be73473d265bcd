// Takes corners out of a topology that has more than a map of a country needs.
// Invariant: neighbours keep their shared border, and no area collapses, however small it is.
import type { GeometryObject, Topology } from 'topojson-specification';
import { presimplify, simplify } from 'topojson-simplify';

/** A topology of so many corners has about a megabyte, which a slow line still carries. */
const CORNERS_MAX = 60_000;
/** Of every arc the corners that matter most stay, so that small areas keep their shape. */
const CORNERS_KEPT_OF_ARC = 8;

type NamedObjects = Record<string, GeometryObject<object>>;
type Weighted = [x: number, y: number, weight: number];

/** The topology with at most about `cornersMax` corners; without a transform afterwards. */
export function simplifyTo<Objects extends NamedObjects>(
  topology: Topology<Objects>,
  cornersMax = CORNERS_MAX,
): Topology<Objects> {
  const weighted = presimplify(topology);
  const arcs = weighted.arcs as Weighted[][];
  const corners = arcs.flat();
  if (corners.length <= cornersMax) return withoutWeights(weighted);
  for (const arc of arcs) protectMainCorners(arc);
  const weights = corners.map(([, , weight]) => weight).sort((a, b) => b - a);
  return simplify(weighted, weights[cornersMax - 1] ?? 0);
}

function protectMainCorners(arc: Weighted[]): void {
  const main = arc.toSorted((a, b) => b[2] - a[2]).slice(0, CORNERS_KEPT_OF_ARC);
  for (const corner of main) corner[2] = Infinity;
}

function withoutWeights<Objects extends NamedObjects>(
  topology: Topology<Objects>,
): Topology<Objects> {
  return { ...topology, arcs: topology.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y])) };
}
