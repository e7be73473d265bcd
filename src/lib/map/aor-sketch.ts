// The AoRs as a still picture: paths for an SVG, light enough for a phone on a bad network.
// Invariant: borders inside an AoR are left out; the schematic areas are only as exact as a pixel.
import type { Position as Coordinate } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { TecId } from '../domain/ids.ts';
import { representativePointOf } from './representative-point.ts';

/** The dataset's areas as they ship. */
export type TecAreas = Topology<{ tec: GeometryCollection }>;

export type SketchedArea = {
  /** For the `d` of an SVG path with the fill rule `evenodd`. */
  readonly path: string;
  /** Where the area's label stands. */
  readonly label: Point;
};

export type AorSketch<Key> = {
  readonly width: number;
  readonly height: number;
  /** Groups that have an area; regional TECs have none of their own. */
  readonly areas: ReadonlyMap<Key, SketchedArea>;
};

type Point = { readonly x: number; readonly y: number };
type Projection = (coordinate: Coordinate) => Point;

const WIDTH_PIXELS = 1000;
/** Room that a code such as LTO01 takes on a phone, where labels are largest. */
const LABEL_WIDTH = 90;
const LABEL_HEIGHT = 28;
/** How far a label may step aside, in its own heights; upwards first. */
const LABEL_STEPS = [0, -1, 1, -2, 2, -3, 3];

/** Draws each group of TECs as one area. */
export function sketchAors<Key>(
  topology: TecAreas,
  groups: ReadonlyMap<Key, Iterable<TecId>>,
): AorSketch<Key> {
  const { project, height } = projectionOf(topology);
  const areas = new Map<Key, SketchedArea>();
  for (const [key, tecIds] of groups) {
    const area = mergeAreas(topology, new Set<unknown>(tecIds));
    if (area.coordinates.length === 0) continue;
    const { lng, lat } = representativePointOf(area);
    const path = area.coordinates.flat().map((ring) => pathOfRing(ring, project));
    areas.set(key, { path: path.join(''), label: project([lng, lat]) });
  }
  return { width: WIDTH_PIXELS, height, areas: withLabelsApart(areas) };
}

/** Small areas keep their label, for it could not step aside without leaving them. */
function withLabelsApart<Key>(areas: ReadonlyMap<Key, SketchedArea>): Map<Key, SketchedArea> {
  const placed: Point[] = [];
  const labels = new Map<Key, Point>();
  const smallFirst = [...areas].sort(([, a], [, b]) => a.path.length - b.path.length);
  for (const [key, { label }] of smallFirst) {
    const tried = LABEL_STEPS.map((step) => ({ x: label.x, y: label.y + step * LABEL_HEIGHT }));
    const free = tried.find((point) => !placed.some((other) => isClash(point, other))) ?? label;
    placed.push(free);
    labels.set(key, free);
  }
  return new Map(
    [...areas].map(([key, area]) => [key, { ...area, label: labels.get(key) ?? area.label }]),
  );
}

function isClash(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < LABEL_WIDTH && Math.abs(a.y - b.y) < LABEL_HEIGHT;
}

function mergeAreas(topology: TecAreas, tecIds: ReadonlySet<unknown>) {
  const isMember = (geometry: { readonly id?: unknown }) => tecIds.has(geometry.id);
  const members = topology.objects.tec.geometries.filter(isMember);
  return merge(topology, members as (Polygon | MultiPolygon)[]);
}

/** Degrees of longitude are drawn as long as they are in the middle of the country. */
function projectionOf(topology: TecAreas): { project: Projection; height: number } {
  const [west, south, east, north] = boundsOf(topology);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH_PIXELS / ((east - west) * shrink);
  return {
    height: Math.ceil((north - south) * scale),
    project: ([lng = 0, lat = 0]) => ({
      x: Math.round((lng - west) * shrink * scale),
      y: Math.round((north - lat) * scale),
    }),
  };
}

function boundsOf(topology: TecAreas): readonly [number, number, number, number] {
  const whole = mergeAreas(topology, new Set(topology.objects.tec.geometries.map(({ id }) => id)));
  const coordinates = whole.coordinates.flat(2);
  const lngs = coordinates.map(([lng = 0]) => lng);
  const lats = coordinates.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Relative steps, without those too short to see. */
function pathOfRing(ring: readonly Coordinate[], project: Projection): string {
  let path = '';
  let last: Point | null = null;
  for (const coordinate of ring) {
    const point = project(coordinate);
    if (!last) path = `M${point.x} ${point.y}l`;
    else if (point.x === last.x && point.y === last.y) continue;
    else path += `${point.x - last.x} ${point.y - last.y} `;
    last = point;
  }
  return `${path}z`;
}
