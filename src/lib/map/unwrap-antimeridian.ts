// Straightens outlines that cross the 180th meridian, which would otherwise be drawn across the whole world.
import type { Position as Coordinate } from 'geojson';
import type { AreaGeometry } from './geometry.ts';

const HALF_TURN = 180;
const FULL_TURN = 360;

/** The same area with continuous longitudes; parts may run beyond 180, which the renderer wraps. */
export function unwrapAntimeridian(area: AreaGeometry): AreaGeometry {
  if (area.type === 'Polygon') {
    return { type: 'Polygon', coordinates: area.coordinates.map(unwrapRing) };
  }
  return {
    type: 'MultiPolygon',
    coordinates: area.coordinates.map((rings) => rings.map(unwrapRing)),
  };
}

function unwrapRing(ring: readonly Coordinate[]): Coordinate[] {
  let shift = 0;
  let previous: number | null = null;
  return ring.map(([lng = 0, lat = 0]) => {
    if (previous !== null && lng - previous > HALF_TURN) shift -= FULL_TURN;
    if (previous !== null && previous - lng > HALF_TURN) shift += FULL_TURN;
    previous = lng;
    return [lng + shift, lat];
  });
}
