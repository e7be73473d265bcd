// Splits each AoR into its connected parts and finds where the code of each part is read best.
import distance from '@turf/distance';
import type { LtoTeamId, TecId } from '../domain/ids.ts';
import type { Position } from '../domain/tec.ts';
import type { Border } from './geometry.ts';

export type AorPart = {
  readonly ltoTeamId: LtoTeamId;
  readonly tecIds: readonly TecId[];
  /** The representative point of the part's TEC nearest to the part's middle that has room for it. */
  readonly position: Position;
};

export type AreaPoint = { readonly position: Position; readonly areaKm2: number };

/** A TEC much smaller than the part's mean, such as a town, has no room for the code. */
const ROOMY_SHARE = 0.3;

/** Neighbours of every lower TEC by the borders they share. */
export function neighboursOfTecs(borders: readonly Border[]): ReadonlyMap<TecId, readonly TecId[]> {
  const neighbours = new Map<TecId, TecId[]>();
  for (const { sides } of borders) {
    for (const [from, to] of [sides, [sides[1], sides[0]] as const]) {
      const known = neighbours.get(from);
      if (known) known.push(to);
      else neighbours.set(from, [to]);
    }
  }
  return neighbours;
}

/** The connected parts of all AoRs, the largest part of a team first. */
export function aorPartsOf(
  points: ReadonlyMap<TecId, AreaPoint>,
  neighbours: ReadonlyMap<TecId, readonly TecId[]>,
  teamOfTec: (tecId: TecId) => LtoTeamId | null,
): readonly AorPart[] {
  const seen = new Set<TecId>();
  const parts: AorPart[] = [];
  for (const start of points.keys()) {
    const ltoTeamId = teamOfTec(start);
    if (!ltoTeamId || seen.has(start)) continue;
    const tecIds: TecId[] = [];
    const queue = [start];
    seen.add(start);
    for (let tecId = queue.pop(); tecId; tecId = queue.pop()) {
      tecIds.push(tecId);
      for (const next of neighbours.get(tecId) ?? []) {
        if (seen.has(next) || teamOfTec(next) !== ltoTeamId) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    parts.push({ ltoTeamId, tecIds, position: middleOf(tecIds, points) });
  }
  return parts.toSorted((a, b) => b.tecIds.length - a.tecIds.length);
}

function middleOf(tecIds: readonly TecId[], points: ReadonlyMap<TecId, AreaPoint>): Position {
  const known = tecIds.flatMap((tecId) => points.get(tecId) ?? []);
  const total = known.reduce((sum, point) => sum + point.areaKm2, 0) || 1;
  const weighted = (pick: (position: Position) => number): number =>
    known.reduce((sum, { position, areaKm2 }) => sum + pick(position) * areaKm2, 0) / total;
  const middle = [weighted((position) => position.lng), weighted((position) => position.lat)];
  const roomy = known.filter(({ areaKm2 }) => areaKm2 >= (total / known.length) * ROOMY_SHARE);
  const nearest = roomy
    .map(({ position }) => ({ position, away: distance(middle, [position.lng, position.lat]) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return nearest?.position ?? { lng: 0, lat: 0 };
}
