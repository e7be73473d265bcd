// Regional TECs follow the team that has the TEC of their region's seat. In cities that are regions of their
// own, the regional TEC is the city's: it goes with the city district whose seat is nearest to its own.
import type { Dataset } from '../dataset.ts';
import { straightLineKm } from '../geo/distance.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import { isRegionalTec, type Tec } from '../tec.ts';

type Facts = Pick<Dataset, 'tecs'>;

/** The lower TEC of each regional TEC's seat. */
export function seatTecsOfRegions({ tecs }: Facts): ReadonlyMap<TecId, TecId> {
  const lower = [...tecs.values()].filter((tec) => !isRegionalTec(tec));
  const seats = new Map<TecId, TecId>();
  for (const regional of tecs.values()) {
    if (!isRegionalTec(regional)) continue;
    const own = lower.filter((tec) => tec.regionId === regional.regionId);
    const seat = nearestTo(regional, own);
    if (seat) seats.set(regional.id, seat.id);
  }
  return seats;
}

/**
 * Which regional TECs go along when `tecIds` are given to `to`: those whose seat's TEC is among them, unless
 * they are among them too or somebody gave them to another team than the seat's.
 */
export function regionalTecsThatFollow(
  teamOfTec: (tecId: TecId) => LtoTeamId | null,
  dataset: Facts,
  tecIds: ReadonlySet<TecId>,
  to: LtoTeamId,
): readonly TecId[] {
  return [...seatTecsOfRegions(dataset)].flatMap(([regionalId, seatId]) => {
    if (!tecIds.has(seatId) || tecIds.has(regionalId)) return [];
    const now = teamOfTec(regionalId);
    const seatTeam = teamOfTec(seatId);
    return now !== to && (now === null || now === seatTeam) ? [regionalId] : [];
  });
}

/** The nearest seat; cities before districts, for both may sit in one town. */
function nearestTo(regional: Tec, own: readonly Tec[]): Tec | null {
  let nearest: Tec | null = null;
  for (const tec of own) {
    const isNearer = !nearest || distance(tec, regional) < distance(nearest, regional);
    const isCityInstead =
      nearest !== null &&
      distance(tec, regional) === distance(nearest, regional) &&
      tec.kind === 'city' &&
      nearest.kind !== 'city';
    if (isNearer || isCityInstead) nearest = tec;
  }
  return nearest;
}

function distance(a: Tec, b: Tec): number {
  return straightLineKm(a.seat.position, b.seat.position);
}
