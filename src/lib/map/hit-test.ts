// Decides what a pointer means among the areas: a precinct abroad, a seat marker, or the area beneath.
// Invariant: a marker answers within a square of at least 24 px when its area is too small to hit.
import type { PecAbroadId, TecId } from '../domain/ids.ts';
import type { PecAbroad } from '../domain/pec-abroad.ts';
import { isRegionalTec, type Position, type Tec } from '../domain/tec.ts';
import { seatOffsetsOf } from './seat-markers.ts';
import type { TecLocator } from './tec-locator.ts';
import type { AreaHit, MapHit, ScreenPoint } from './tools/gesture.ts';

/** The map's projection, as hit tests need it. */
export type MapProjection = {
  project(position: Position): ScreenPoint;
  unproject(point: ScreenPoint): Position;
};

export type PointerKind = 'fine' | 'touch';
export type AreaHitTest = (at: ScreenPoint, pointer: PointerKind) => AreaHit;
/** With what lies over the areas. */
export type HitTest = (at: ScreenPoint, pointer: PointerKind) => MapHit;

/** How far from its middle a marker answers, in CSS pixels: at least what WCAG 2.2 asks for targets. */
const REACH_PX: Readonly<Record<PointerKind, number>> = { fine: 13, touch: 22 };
/** On the drawn marker itself it always wins over the area beneath. */
const DRAWN_RADIUS_PX = 6;
/** An area narrower than this on screen leaves its clicks to its marker. */
const TINY_AREA_PX = 26;
const LARGEST_OFFSET_PX = 15;

type Marker<Id> = {
  readonly id: Id;
  readonly position: Position;
  readonly offset: readonly [number, number];
};

/** A hit test over the dataset's markers and areas. */
export function createHitTest(
  tecsById: ReadonlyMap<TecId, Tec>,
  pecsAbroad: ReadonlyMap<PecAbroadId, PecAbroad>,
  locator: TecLocator,
  projection: MapProjection,
): AreaHitTest {
  const tecs = [...tecsById.values()];
  const offsets = seatOffsetsOf(tecs);
  const regional = new Set(tecs.filter(isRegionalTec).map((tec) => tec.id));
  const seats: Marker<TecId>[] = tecs.map(({ id, seat }) => ({
    id,
    position: seat.position,
    offset: offsets.get(id) ?? [0, 0],
  }));
  const precincts: Marker<PecAbroadId>[] = [...pecsAbroad.values()].map(({ id, position }) => ({
    id,
    position,
    offset: [0, 0],
  }));

  function isTiny(tecId: TecId): boolean {
    const bounds = locator.boundsOfTec(tecId);
    if (!bounds) return true;
    const [west, south, east, north] = bounds;
    const topLeft = projection.project({ lng: west, lat: north });
    const bottomRight = projection.project({ lng: east, lat: south });
    return Math.min(bottomRight.x - topLeft.x, bottomRight.y - topLeft.y) < TINY_AREA_PX;
  }

  return (at, pointer) => {
    const reach = REACH_PX[pointer];
    const precinct = nearestMarker(precincts, at, reach, projection);
    if (precinct) return { tecId: null, pecAbroadId: precinct.id };
    const seat = nearestMarker(seats, at, reach, projection);
    const wins = seat && (seat.away <= DRAWN_RADIUS_PX || regional.has(seat.id) || isTiny(seat.id));
    return {
      tecId: wins ? seat.id : locator.tecAt(projection.unproject(at)),
      pecAbroadId: null,
    };
  };
}

function nearestMarker<Id>(
  markers: readonly Marker<Id>[],
  at: ScreenPoint,
  reach: number,
  projection: MapProjection,
): { id: Id; away: number } | null {
  const margin = reach + LARGEST_OFFSET_PX;
  const northWest = projection.unproject({ x: at.x - margin, y: at.y - margin });
  const southEast = projection.unproject({ x: at.x + margin, y: at.y + margin });
  let nearest: { id: Id; away: number } | null = null;
  for (const { id, position, offset } of markers) {
    if (position.lng < northWest.lng || position.lng > southEast.lng) continue;
    if (position.lat > northWest.lat || position.lat < southEast.lat) continue;
    const { x, y } = projection.project(position);
    const away = Math.max(Math.abs(x + offset[0] - at.x), Math.abs(y + offset[1] - at.y));
    if (away <= reach && (!nearest || away < nearest.away)) nearest = { id, away };
  }
  return nearest;
}
