// The graph of seats: who lies next to whom by road, and how long that leg is.
// Invariant: no leg crosses a water barrier; TECs that sit in one place are one node.
import Delaunator from 'delaunator';
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';
import type { Position } from '../tec.ts';
import { straightLineKm } from './distance.ts';
import { doSegmentsCross, stereographicAround, type PlanePoint } from './plane.ts';
import { roadClassOfLeg, roadKmOfLeg, type RoadClass } from './road-of-leg.ts';

export type SeatNode = {
  readonly position: Position;
  /** A city or the seat of a region. */
  readonly isCity: boolean;
};

/** The road between two neighbouring seats, in both directions. */
export type SeatLeg = {
  readonly a: number;
  readonly b: number;
  readonly metres: number;
  readonly roadClass: RoadClass;
};

export type SeatGraph = {
  readonly nodes: readonly SeatNode[];
  readonly nodeOfTec: ReadonlyMap<TecId, number>;
  readonly legs: readonly SeatLeg[];
};

/** Delaunay triangulation of the seats without the legs that cross water. */
export function createSeatGraph({
  tecs,
  waterBarriers,
}: Pick<Dataset, 'tecs' | 'waterBarriers'>): SeatGraph {
  const { nodes, nodeOfTec } = nodesOfTecs(tecs);
  const project = stereographicAround(middleOf(nodes));
  const points = nodes.map(({ position }) => project(position));
  const shores = waterBarriers.flatMap(({ line }) => segmentsOf(line.map(project)));
  const legs: SeatLeg[] = [];
  for (const [a, b] of delaunayPairs(points)) {
    const [from, to] = [nodes[a], nodes[b]];
    const [start, end] = [points[a], points[b]];
    if (!from || !to || !start || !end) continue;
    if (shores.some((shore) => doSegmentsCross(shore, [start, end]))) continue;
    const straightKm = straightLineKm(from.position, to.position);
    const roadClass = roadClassOfLeg(straightKm, from.isCity && to.isCity);
    legs.push({ a, b, metres: Math.round(roadKmOfLeg(straightKm) * 1000), roadClass });
  }
  return { nodes, nodeOfTec, legs };
}

function nodesOfTecs(tecs: Dataset['tecs']): Pick<SeatGraph, 'nodes' | 'nodeOfTec'> {
  const nodes: SeatNode[] = [];
  const nodeOfTec = new Map<TecId, number>();
  const nodeAt = new Map<string, number>();
  for (const { id, kind, seat } of tecs.values()) {
    const place = `${seat.position.lng} ${seat.position.lat}`;
    const index = nodeAt.get(place) ?? nodes.length;
    const isCity = kind !== 'district' || nodes[index]?.isCity === true;
    nodes[index] = { position: seat.position, isCity };
    nodeAt.set(place, index);
    nodeOfTec.set(id, index);
  }
  return { nodes, nodeOfTec };
}

function middleOf(nodes: readonly SeatNode[]): Position {
  const mean = (of: keyof Position): number =>
    nodes.reduce((sum, { position }) => sum + position[of], 0) / Math.max(1, nodes.length);
  return { lng: mean('lng'), lat: mean('lat') };
}

function segmentsOf(line: readonly PlanePoint[]): (readonly [PlanePoint, PlanePoint])[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index];
    return start ? [[start, end] as const] : [];
  });
}

/** Every edge once. Fewer than three places, or all in one line, are joined in their order along it. */
function delaunayPairs(points: readonly PlanePoint[]): (readonly [number, number])[] {
  const { triangles, halfedges } = new Delaunator(Float64Array.from(points.flat()));
  if (triangles.length === 0) return pairsAlongLine(points);
  const pairs: [number, number][] = [];
  for (const [edge, a] of triangles.entries()) {
    const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1];
    // The other half of an inner edge comes earlier or later; hull edges have none.
    if (b !== undefined && edge > (halfedges[edge] ?? -1)) pairs.push([a, b]);
  }
  return pairs;
}

function pairsAlongLine(points: readonly PlanePoint[]): (readonly [number, number])[] {
  const order = [...points.entries()]
    .sort(([, a], [, b]) => a[0] - b[0] || a[1] - b[1])
    .map(([index]) => index);
  return order.slice(1).map((index, before) => [order[before] ?? index, index] as const);
}
