// The globe on a plane, for questions of geometry. The projection is stereographic: circles stay circles,
// so that a Delaunay triangulation of the plane is one of the globe.
import type { Position } from '../tec.ts';

export type PlanePoint = readonly [x: number, y: number];

const RADIANS = Math.PI / 180;

/** Projects positions around `centre`; the unit is the radius of the earth. */
export function stereographicAround(centre: Position): (position: Position) => PlanePoint {
  const sinCentre = Math.sin(centre.lat * RADIANS);
  const cosCentre = Math.cos(centre.lat * RADIANS);
  return ({ lng, lat }) => {
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const dLng = (lng - centre.lng) * RADIANS;
    const scale = 2 / (1 + sinCentre * sin + cosCentre * cos * Math.cos(dLng));
    return [
      scale * cos * Math.sin(dLng),
      scale * (cosCentre * sin - sinCentre * cos * Math.cos(dLng)),
    ];
  };
}

/** Whether two segments cross inside both; touching an end is not crossing. */
export function doSegmentsCross(
  [a, b]: readonly [PlanePoint, PlanePoint],
  [c, d]: readonly [PlanePoint, PlanePoint],
): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Above 0 left of the line from `a` to `b`, below 0 right of it. */
function side(a: PlanePoint, b: PlanePoint, p: PlanePoint): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}
