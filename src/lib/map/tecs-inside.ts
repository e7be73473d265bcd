// Which TECs a rectangle or lasso chooses.
// Rule: a lower TEC when the representative point of its area is inside, a regional one when its marker is.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import type { TecId } from '../domain/ids.ts';
import type { ScreenPoint } from './tools/gesture.ts';

const FEWEST_CORNERS = 3;

/** The TECs whose deciding point, given on screen, lies inside the closed shape. */
export function tecsInside(
  shape: readonly ScreenPoint[],
  decidingPoints: Iterable<readonly [TecId, ScreenPoint]>,
): readonly TecId[] {
  const first = shape[0];
  if (!first || shape.length < FEWEST_CORNERS) return [];
  const ring = polygon([[...shape, first].map(({ x, y }) => [x, y])]);
  return [...decidingPoints]
    .filter(([, { x, y }]) => booleanPointInPolygon([x, y], ring))
    .map(([tecId]) => tecId);
}
