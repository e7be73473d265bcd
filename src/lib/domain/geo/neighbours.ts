// Which TECs lie side by side, from the arcs that their areas share. Islands, enclosed by nobody's arc,
// are joined to the TEC with the nearest seat, so that the country is one piece.
import { neighbors } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Dataset } from '../dataset.ts';
import { asId, type TecId } from '../ids.ts';
import { isRegionalTec } from '../tec.ts';
import { straightLineKm } from './distance.ts';

/** Every lower TEC with its neighbours; regional TECs lie over the others and have none. */
export type TecNeighbours = ReadonlyMap<TecId, ReadonlySet<TecId>>;

/** Reads the object `tec` of the dataset's topology. Throws when there is none. */
export function neighboursOfTecs(
  topology: Topology,
  dataset: Pick<Dataset, 'tecs'>,
): TecNeighbours {
  const areas = topology.objects['tec'];
  if (areas?.type !== 'GeometryCollection') throw new Error('the topology has no object "tec"');
  const geometries = areas.geometries as GeometryObject[];
  const ids = geometries.map((geometry) => asId<TecId>(String(geometry.id)));
  const sides = new Map<TecId, Set<TecId>>(ids.map((id) => [id, new Set()]));
  for (const [index, others] of neighbors(geometries).entries()) {
    const own = ids[index];
    for (const other of own ? others : []) {
      const id = ids[other];
      if (own && id) join(sides, own, id);
    }
  }
  while (joinNearestPiece(sides, dataset)) {
    // One piece fewer each time.
  }
  return sides;
}

/** Whether TECs are one piece under `neighbours`; none and one are. */
export function isContiguous(tecIds: ReadonlySet<TecId>, neighbours: TecNeighbours): boolean {
  return piecesOf(tecIds, neighbours).length <= 1;
}

/** The connected pieces of a set of TECs, largest first. */
export function piecesOf(
  tecIds: ReadonlySet<TecId>,
  neighbours: TecNeighbours,
): readonly ReadonlySet<TecId>[] {
  const pieces: Set<TecId>[] = [];
  const left = new Set(tecIds);
  for (const start of tecIds) {
    if (!left.delete(start)) continue;
    const piece = new Set([start]);
    for (const tecId of piece) {
      for (const next of neighbours.get(tecId) ?? []) if (left.delete(next)) piece.add(next);
    }
    pieces.push(piece);
  }
  return pieces.sort((a, b) => b.size - a.size);
}

function join(sides: Map<TecId, Set<TecId>>, a: TecId, b: TecId): void {
  sides.get(a)?.add(b);
  sides.get(b)?.add(a);
}

/** Joins the smallest piece to the TEC outside it whose seat is nearest; false when all is one piece. */
function joinNearestPiece(sides: Map<TecId, Set<TecId>>, { tecs }: Pick<Dataset, 'tecs'>): boolean {
  const smallest = piecesOf(new Set(sides.keys()), sides).slice(1).at(-1);
  if (!smallest) return false;
  let nearest: { from: TecId; to: TecId; km: number } | null = null;
  for (const from of smallest) {
    const seat = tecs.get(from)?.seat;
    for (const [to, tec] of seat ? tecs : []) {
      if (!seat || smallest.has(to) || isRegionalTec(tec) || !sides.has(to)) continue;
      const km = straightLineKm(seat.position, tec.seat.position);
      if (!nearest || km < nearest.km) nearest = { from, to, km };
    }
  }
  if (!nearest) throw new Error('an area of the topology is not a TEC of the dataset');
  join(sides, nearest.from, nearest.to);
  return true;
}
