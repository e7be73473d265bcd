// The upright rectangle around places, for a quick answer before a slow one.
import type { Position } from '../tec.ts';

export type Bounds = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** The smallest rectangle around the places; one that holds nothing when there are none. */
export function boundsOfRing(positions: Iterable<Position>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lng, lat } of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** Whether a place is in the rectangle or on its edge. */
export function isInBounds({ lng, lat }: Position, { west, south, east, north }: Bounds): boolean {
  return west <= lng && lng <= east && south <= lat && lat <= north;
}
