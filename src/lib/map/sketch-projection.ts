// Puts coordinates on a still picture: a frame of whole pixels, and areas as SVG paths in it.
// Invariant: degrees of longitude are drawn as long as they are in the middle of the frame.
import type { MultiPolygon as Area, Position as Coordinate } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** A topology with the areas of the lower TECs. */
export type TecAreas = Topology<{ tec: GeometryCollection }>;

export type SketchPoint = { readonly x: number; readonly y: number };
export type SketchProjection = (coordinate: Coordinate) => SketchPoint;
/** Degrees. */
export type SketchBounds = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

export const SKETCH_WIDTH_PIXELS = 1000;

/** One area made of these TECs, borders between them left out; without rings when none has an area. */
export function mergeAreas(topology: TecAreas, tecIds: ReadonlySet<unknown>): Area {
  const isMember = (geometry: { readonly id?: unknown }) => tecIds.has(geometry.id);
  const members = topology.objects.tec.geometries.filter(isMember);
  return merge(topology, members as (Polygon | MultiPolygon)[]);
}

/** The extent of coordinates; null without any. */
export function boundsOfCoordinates(coordinates: readonly Coordinate[]): SketchBounds | null {
  if (coordinates.length === 0) return null;
  const lngs = coordinates.map(([lng = 0]) => lng);
  const lats = coordinates.map(([, lat = 0]) => lat);
  return {
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
}

/** How many degrees of latitude are as long as one of longitude in the middle of the bounds. */
export function shrinkOfLongitude({ south, north }: SketchBounds): number {
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** Fills the width with the bounds. */
export function projectionOf(bounds: SketchBounds): {
  project: SketchProjection;
  height: number;
} {
  const { west, south, east, north } = bounds;
  const shrink = shrinkOfLongitude(bounds);
  const scale = SKETCH_WIDTH_PIXELS / ((east - west) * shrink);
  return {
    height: Math.ceil((north - south) * scale),
    project: ([lng = 0, lat = 0]) => ({
      x: Math.round((lng - west) * shrink * scale),
      y: Math.round((north - lat) * scale),
    }),
  };
}

/** For the `d` of an SVG path with the fill rule `evenodd`. */
export function pathOfArea(area: Area, project: SketchProjection): string {
  return area.coordinates
    .flat()
    .map((ring) => pathOfRing(ring, project))
    .join('');
}

/** Relative steps, without those too short to see. */
function pathOfRing(ring: readonly Coordinate[], project: SketchProjection): string {
  let path = '';
  let last: SketchPoint | null = null;
  for (const coordinate of ring) {
    const point = project(coordinate);
    if (!last) path = `M${point.x} ${point.y}l`;
    else if (point.x === last.x && point.y === last.y) continue;
    else path += `${point.x - last.x} ${point.y - last.y} `;
    last = point;
  }
  return `${path}z`;
}
