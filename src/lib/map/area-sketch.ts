// One AoR as a still picture to be read on a phone: its TECs, its neighbours' areas, its seats.
// Invariant: everything is placed here; the page that shows it needs no script to draw or to enlarge it.
import type { TecId } from '../domain/ids.ts';
import type { Position } from '../domain/tec.ts';
import { representativePointOf } from './representative-point.ts';
import { placeLabels, type PlacedLabel } from './sketch-labels.ts';
import {
  boundsOfCoordinates,
  mergeAreas,
  pathOfArea,
  projectionOf,
  shrinkOfLongitude,
  SKETCH_WIDTH_PIXELS,
  type SketchBounds,
  type SketchPoint,
  type SketchProjection,
  type TecAreas,
} from './sketch-projection.ts';

/** How many times the picture may be enlarged; labels are placed anew for each. */
export const SKETCH_ZOOMS = [1, 2, 4] as const;
export type SketchZoom = (typeof SKETCH_ZOOMS)[number];

export type SketchedSeat = { readonly tecId: TecId; readonly name: string } & SketchPoint;

export type AreaSketch = {
  readonly width: number;
  readonly height: number;
  readonly own: readonly { readonly tecId: TecId; readonly path: string }[];
  /** AoRs that touch it, by their code. */
  readonly neighbours: readonly { readonly code: string; readonly path: string }[];
  /** The rest of the country. */
  readonly others: string;
  readonly seats: readonly SketchedSeat[];
  /** Seats and neighbours' codes that have room at each zoom. */
  readonly labels: ReadonlyMap<SketchZoom, readonly PlacedLabel[]>;
};

export type AreaToSketch = {
  readonly topology: TecAreas;
  /** The TECs of the AoR in the order in which their seats get a label. */
  readonly seats: readonly {
    readonly tecId: TecId;
    readonly name: string;
    readonly position: Position;
  }[];
  readonly neighbours: readonly {
    readonly code: string;
    readonly tecIds: readonly TecId[];
    /** Those of them that touch the AoR. */
    readonly touchingTecIds: readonly TecId[];
  }[];
};

/** Room around the AoR, as a share of its longer side. */
const MARGIN_SHARE = 0.12;
/** A picture for a phone is neither a strip nor a tower: height over width. */
const ASPECT = { least: 0.62, most: 1.25 } as const;

/** Draws an AoR with what lies around it. */
export function sketchArea({ topology, seats, neighbours }: AreaToSketch): AreaSketch {
  const { project, height } = projectionOf(frameOf(topology, seats));
  const frame = { width: SKETCH_WIDTH_PIXELS, height };
  const pathOf = (tecIds: Iterable<TecId>) =>
    pathOfArea(mergeAreas(topology, new Set<unknown>(tecIds)), within(project, frame));
  const ownIds = new Set(seats.map(({ tecId }) => tecId));
  const drawn = new Set<unknown>([...ownIds, ...neighbours.flatMap(({ tecIds }) => tecIds)]);
  const rest = topology.objects.tec.geometries.map(({ id }) => id).filter((id) => !drawn.has(id));
  const placed = seats.map(({ tecId, name, position: { lng, lat } }) => ({
    ...{ tecId, name, ...project([lng, lat]) },
  }));
  const codes = neighbours.flatMap(({ code, touchingTecIds }) => {
    const point = pointOfNeighbour(topology, touchingTecIds, project, frame);
    return point ? [{ text: code, kind: 'neighbour' as const, ...point }] : [];
  });
  // Several TECs may sit in one town: its name stands there once.
  const towns = [...new Map(placed.toReversed().map((seat) => [seat.name, seat])).values()];
  const names = towns
    .toReversed()
    .map(({ name, x, y }) => ({ text: name, kind: 'seat' as const, x, y }));
  return {
    ...frame,
    own: [...ownIds].map((tecId) => ({ tecId, path: pathOf([tecId]) })).filter(hasPath),
    neighbours: neighbours.map(({ code, tecIds }) => ({ code, path: pathOf(tecIds) })),
    others: pathOf(rest as TecId[]),
    seats: placed,
    labels: new Map(
      SKETCH_ZOOMS.map((zoom) => [zoom, placeLabels([...codes, ...names], frame, zoom)]),
    ),
  };
}

function hasPath({ path }: { readonly path: string }): boolean {
  return path !== '';
}

type Frame = { readonly width: number; readonly height: number };

/** The AoR and its seats with a margin, in a shape that fits a screen; without TECs the whole country. */
function frameOf(topology: TecAreas, seats: AreaToSketch['seats']): SketchBounds {
  const { geometries } = topology.objects.tec;
  const wanted = new Set<unknown>(seats.map(({ tecId }) => tecId));
  const shown = wanted.size > 0 ? wanted : new Set<unknown>(geometries.map(({ id }) => id));
  const corners = mergeAreas(topology, shown).coordinates.flat(2);
  const points = seats.map(({ position: { lng, lat } }) => [lng, lat]);
  const bounds = boundsOfCoordinates([...corners, ...points]);
  if (!bounds) throw new Error('The topology has no areas.');
  return fitted(bounds);
}

function fitted(bounds: SketchBounds): SketchBounds {
  const shrink = shrinkOfLongitude(bounds);
  const width = (bounds.east - bounds.west) * shrink;
  const height = bounds.north - bounds.south;
  const margin = Math.max(width, height, 0.1) * MARGIN_SHARE * 2;
  const wide = Math.max(width + margin, (height + margin) / ASPECT.most);
  const high = Math.max(height + margin, wide * ASPECT.least);
  const middle = {
    lng: (bounds.east + bounds.west) / 2,
    lat: (bounds.north + bounds.south) / 2,
  };
  return {
    west: middle.lng - wide / shrink / 2,
    east: middle.lng + wide / shrink / 2,
    south: middle.lat - high / 2,
    north: middle.lat + high / 2,
  };
}

/** What is far outside the frame is drawn at one width's distance: nobody sees it, nobody waits for it. */
function within(project: SketchProjection, { width, height }: Frame): SketchProjection {
  const clamp = (value: number, size: number) => Math.min(Math.max(value, -width), size + width);
  return (coordinate) => {
    const { x, y } = project(coordinate);
    return { x: clamp(x, width), y: clamp(y, height) };
  };
}

/** In a TEC of the neighbour's at the border, the one deepest in the picture, or at the frame's edge. */
function pointOfNeighbour(
  topology: TecAreas,
  touchingTecIds: readonly TecId[],
  project: SketchProjection,
  { width, height }: Frame,
): SketchPoint | null {
  const points = touchingTecIds.flatMap((tecId): readonly SketchPoint[] => {
    const area = mergeAreas(topology, new Set<unknown>([tecId]));
    if (area.coordinates.length === 0) return [];
    const { lng, lat } = representativePointOf(area);
    return [project([lng, lat])];
  });
  const depthOf = ({ x, y }: SketchPoint) => Math.min(x, width - x, y, height - y);
  const [deepest] = points.sort((a, b) => depthOf(b) - depthOf(a));
  return (
    (deepest && {
      x: Math.min(Math.max(deepest.x, EDGE_PIXELS.x), width - EDGE_PIXELS.x),
      y: Math.min(Math.max(deepest.y, EDGE_PIXELS.y), height - EDGE_PIXELS.y),
    }) ??
    null
  );
}

/** So much of a code has room at the frame's edge. */
const EDGE_PIXELS = { x: 70, y: 30 } as const;
