// A ring of corners at one distance around a place: a zone that needs no drawing.
import type { Position } from '../tec.ts';

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;
/** Within half a percent of a circle. */
const CORNERS = 32;

/** The corners, beginning in the east and going round by the north. */
export function ringAround(centre: Position, radiusKm: number): readonly Position[] {
  return Array.from({ length: CORNERS }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS;
    const lat = centre.lat + (radiusKm / KM_PER_DEGREE) * Math.sin(angle);
    const kmPerLng = KM_PER_DEGREE * Math.cos(centre.lat * RADIANS);
    return { lng: centre.lng + (radiusKm / kmPerLng) * Math.cos(angle), lat };
  });
}
