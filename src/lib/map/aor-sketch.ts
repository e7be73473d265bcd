// The AoRs as a still picture: paths for an SVG, light enough for a phone on a bad network.
// Invariant: borders inside an AoR are left out; the schematic areas are only as exact as a pixel.
import type { TecId } from '../domain/ids.ts';
import { representativePointOf } from './representative-point.ts';
import {
  boundsOfCoordinates,
  mergeAreas,
  pathOfArea,
  projectionOf,
  SKETCH_WIDTH_PIXELS,
  type SketchPoint,
  type TecAreas,
} from './sketch-projection.ts';

export type SketchedArea = {
  /** For the `d` of an SVG path with the fill rule `evenodd`. */
  readonly path: string;
  /** Where the area's label stands. */
  readonly label: SketchPoint;
};

export type AorSketch<Key> = {
  readonly width: number;
  readonly height: number;
  /** Groups that have an area; regional TECs have none of their own. */
  readonly areas: ReadonlyMap<Key, SketchedArea>;
};

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
  const { project, height } = projectionOf(boundsOfCountry(topology));
  const areas = new Map<Key, SketchedArea>();
  for (const [key, tecIds] of groups) {
    const area = mergeAreas(topology, new Set<unknown>(tecIds));
    if (area.coordinates.length === 0) continue;
    const { lng, lat } = representativePointOf(area);
    areas.set(key, { path: pathOfArea(area, project), label: project([lng, lat]) });
  }
  return { width: SKETCH_WIDTH_PIXELS, height, areas: withLabelsApart(areas) };
}

/** Small areas keep their label, for it could not step aside without leaving them. */
function withLabelsApart<Key>(areas: ReadonlyMap<Key, SketchedArea>): Map<Key, SketchedArea> {
  const placed: SketchPoint[] = [];
  const labels = new Map<Key, SketchPoint>();
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

function isClash(a: SketchPoint, b: SketchPoint): boolean {
  return Math.abs(a.x - b.x) < LABEL_WIDTH && Math.abs(a.y - b.y) < LABEL_HEIGHT;
}

function boundsOfCountry(topology: TecAreas) {
  const everything = new Set(topology.objects.tec.geometries.map(({ id }) => id));
  const bounds = boundsOfCoordinates(mergeAreas(topology, everything).coordinates.flat(2));
  if (!bounds) throw new Error('The topology has no areas.');
  return bounds;
}
