// Where zones are, asked of places and of drives. Longitude and latitude are taken as a plane: a zone's
// sides are straight on the map that it was drawn on.
// Invariant: a border belongs to its zone, so that whoever stands on it is inside.
import type { Position } from '../tec.ts';
import type { Zone } from '../zone.ts';
import { boundsOfRing, isInBounds, type Bounds } from './bounds.ts';

type Ring = readonly Position[];
type Area = { readonly corners: Ring };

/** Corners are never changed in place, so a ring's bounds hold as long as the ring. */
const boundsOf = new WeakMap<Ring, Bounds>();

/** Whether a place is in the zone or on its border. */
export function pointInZone(position: Position, { corners }: Area): boolean {
  if (!isInBounds(position, cachedBounds(corners))) return false;
  let isInside = false;
  let from = corners.at(-1);
  for (const to of corners) {
    if (from && isOnSegment(position, from, to)) return true;
    if (from && isRayCrossing(position, from, to)) isInside = !isInside;
    from = to;
  }
  return isInside;
}

/** Whether the straight way between two places touches the zone. */
export function legCrossesZone(from: Position, to: Position, { corners }: Area): boolean {
  const { west, south, east, north } = cachedBounds(corners);
  if (Math.max(from.lng, to.lng) < west || Math.min(from.lng, to.lng) > east) return false;
  if (Math.max(from.lat, to.lat) < south || Math.min(from.lat, to.lat) > north) return false;
  if (pointInZone(from, { corners }) || pointInZone(to, { corners })) return true;
  let start = corners.at(-1);
  for (const end of corners) {
    if (start && doSegmentsTouch(from, to, start, end)) return true;
    start = end;
  }
  return false;
}

/** The zones that a place is in, in the order given. */
export function zonesHit(position: Position, zones: Iterable<Zone>): readonly Zone[] {
  return [...zones].filter((zone) => pointInZone(position, zone));
}

/** Whether a ring's sides cross or touch each other anywhere but where they follow one another. */
export function isRingCrossed(corners: Ring): boolean {
  const sides = corners.map((corner, index) => ({
    from: corner,
    to: corners[(index + 1) % corners.length] ?? corner,
  }));
  return sides.some((side, index) =>
    sides.some((other, otherIndex) => {
      const isNext = otherIndex === index + 1 || (index === 0 && otherIndex === sides.length - 1);
      if (otherIndex <= index || isNext) return false;
      return doSegmentsTouch(side.from, side.to, other.from, other.to);
    }),
  );
}

function cachedBounds(corners: Ring): Bounds {
  const known = boundsOf.get(corners);
  if (known) return known;
  const bounds = boundsOfRing(corners);
  boundsOf.set(corners, bounds);
  return bounds;
}

/** Whether the ray eastwards from the place crosses the side; each corner counts for one side only. */
function isRayCrossing({ lng, lat }: Position, from: Position, to: Position): boolean {
  if (from.lat > lat === to.lat > lat) return false;
  return lng < from.lng + ((lat - from.lat) / (to.lat - from.lat)) * (to.lng - from.lng);
}

function isOnSegment(position: Position, from: Position, to: Position): boolean {
  return side(from, to, position) === 0 && isInBounds(position, boundsOfRing([from, to]));
}

function doSegmentsTouch(a: Position, b: Position, c: Position, d: Position): boolean {
  const abc = side(a, b, c);
  const abd = side(a, b, d);
  const cda = side(c, d, a);
  const cdb = side(c, d, b);
  if (
    ((abc > 0 && abd < 0) || (abc < 0 && abd > 0)) &&
    ((cda > 0 && cdb < 0) || (cda < 0 && cdb > 0))
  )
    return true;
  return (
    isOnSegment(c, a, b) || isOnSegment(d, a, b) || isOnSegment(a, c, d) || isOnSegment(b, c, d)
  );
}

/** Above 0 left of the line from `a` to `b`, below 0 right of it. */
function side(a: Position, b: Position, p: Position): number {
  return (b.lng - a.lng) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lng - a.lng);
}
