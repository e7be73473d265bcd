// The stops of routes that a new list of stations would touch. Invariant: every one is named with its team;
// none is removed.
import type { StationId, StoTeamId } from '../../domain/ids.ts';
import type { StationsPreview } from '../../domain/import/stations/preview-stations.ts';
import type { Station } from '../../domain/station.ts';

export type TouchedStop = {
  readonly station: Station;
  readonly stoTeamIds: readonly StoTeamId[];
  /** "closed", "moved 340 m". */
  readonly how: string;
};

/** Closed stations first, then those that move; `teamsAt` gives the teams that stop at a station. */
export function touchedStops(
  { closed, changed }: Pick<StationsPreview, 'closed' | 'changed'>,
  teamsAt: (stationId: StationId) => readonly StoTeamId[],
): readonly TouchedStop[] {
  const touched = [
    ...closed.map((station) => ({ station, how: 'no longer on the list' })),
    ...changed
      .filter(({ movedMetres }) => movedMetres !== null)
      .map(({ station, movedMetres }) => ({ station, how: `moved ${textOfMetres(movedMetres)}` })),
  ];
  return touched
    .map((one) => ({ ...one, stoTeamIds: teamsAt(one.station.id) }))
    .filter(({ stoTeamIds }) => stoTeamIds.length > 0);
}

const METRES_PER_KM = 1_000;

/** "340 m", "12.4 km"; nothing for a place that did not move. */
export function textOfMetres(metres: number | null): string {
  if (metres === null) return '';
  return metres < METRES_PER_KM ? `${metres} m` : `${(metres / METRES_PER_KM).toFixed(1)} km`;
}
