// Why somebody should look where a station really is, before a team is sent there.
// Invariant: a place that somebody verified is settled; whatever is doubtful about it is no longer asked.
import type { AreasOfTecs } from '../geo/areas-of-tecs.ts';
import type { StationId } from '../ids.ts';
import {
  positionOfStation,
  type Station,
  type StationFrame,
  type StationPlace,
} from '../station.ts';
import { isOutsideArea } from './check-station.ts';

export const STATION_DOUBTS = ['unplaced', 'outside-area', 'vague', 'shared'] as const;
export type StationDoubt = (typeof STATION_DOUBTS)[number];

export const STATION_DOUBT_LABELS: Readonly<Record<StationDoubt, string>> = {
  unplaced: 'No coordinates',
  'outside-area': 'Outside its TEC’s area',
  vague: 'Only the area is known',
  shared: 'Shared building',
};

export type DoubtsQuestion = {
  readonly frame: StationFrame;
  readonly places: ReadonlyMap<StationId, StationPlace>;
  /** Null while the areas are on their way: then nothing is said about them. */
  readonly areas: AreasOfTecs | null;
};

/** The stations that want a look, each with its doubts; settled ones are left out. */
export function doubtsOfStations({
  frame,
  places,
  areas,
}: DoubtsQuestion): ReadonlyMap<StationId, readonly StationDoubt[]> {
  const inBuilding = countsByBuilding(frame);
  const doubts = new Map<StationId, readonly StationDoubt[]>();
  for (const station of frame.stations.values()) {
    const place = places.get(station.id);
    if (place?.isVerified) continue;
    const isShared = (inBuilding.get(station.building) ?? 0) > 1;
    const own = STATION_DOUBTS.filter((doubt) =>
      doubt === 'shared' ? isShared : isDoubtful(doubt, station, { places, areas }),
    );
    if (own.length > 0) doubts.set(station.id, own);
  }
  return doubts;
}

function isDoubtful(
  doubt: Exclude<StationDoubt, 'shared'>,
  station: Station,
  { places, areas }: Pick<DoubtsQuestion, 'places' | 'areas'>,
): boolean {
  const position = positionOfStation(station, places);
  if (doubt === 'unplaced') return position === null;
  if (position === null) return false;
  if (doubt === 'outside-area') return areas !== null && isOutsideArea(station, position, areas);
  // Somebody who moved the pin knew better than the list.
  const isMoved = (places.get(station.id)?.movedTo ?? null) !== null;
  return station.confidence === 'low' && !isMoved;
}

function countsByBuilding(frame: StationFrame): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { building } of frame.stations.values()) {
    if (building !== '') counts.set(building, (counts.get(building) ?? 0) + 1);
  }
  return counts;
}
