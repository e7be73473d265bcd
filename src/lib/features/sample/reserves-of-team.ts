// Which reserves a team carries: those of the drawn stations on its route.
import type { StationId } from '../../domain/ids.ts';
import type { Sample } from '../../domain/sample.ts';
import { isStationStop, type Stop } from '../../domain/stop.ts';

export type ReservesOfStations = ReadonlyMap<StationId, readonly StationId[]>;

/** The reserves of each drawn station; empty without a sample. */
export function reservesOfStations(sample: Pick<Sample, 'stations'> | null): ReservesOfStations {
  const reserves = new Map<StationId, StationId[]>();
  for (const { stationId, reserveFor } of sample?.stations ?? []) {
    if (reserveFor === null) continue;
    const own = reserves.get(reserveFor);
    if (own) own.push(stationId);
    else reserves.set(reserveFor, [stationId]);
  }
  return reserves;
}

/** The reserves along a route, in its order. */
export function reservesOfRoute(
  stops: readonly Stop[],
  reserves: ReservesOfStations,
): readonly StationId[] {
  return stops.flatMap((stop) => (isStationStop(stop) ? (reserves.get(stop.stationId) ?? []) : []));
}
