// The stops of a route whose places and hours are known, with the drives that join them.
import type { Dataset } from '../dataset.ts';
import type { Place, PlaceDrives } from '../geo/station-drives.ts';
import type { StopId, TecId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import type { StationFrame } from '../station.ts';
import { isStationStop, type Stop } from '../stop.ts';
import type { Position } from '../tec.ts';
import type { Drive } from '../travel.ts';
import { hoursOfStation, hoursOfTec, type StationHours } from './hours-of-station.ts';

/** A stop whose place is known. */
export type Visit = {
  readonly stop: Stop;
  readonly hours: StationHours;
  readonly position: Position;
  /** Where the team comes from, and the drive; null from a start that is not known. */
  readonly from: Position | null;
  readonly drive: Drive | null;
};

export type Visits = {
  readonly visits: readonly Visit[];
  readonly unplacedStopIds: readonly StopId[];
};

/** What the places and hours of stops rest on. */
export type VisitFacts = {
  readonly dataset: Pick<Dataset, 'tecs' | 'regions' | 'capitalTimeZone' | 'electionDay'>;
  readonly settings: MissionSettings;
  readonly frame: Pick<StationFrame, 'stations'> | null;
  readonly drives: PlaceDrives;
};

/** Where a stop is. */
export function placeOfStop(stop: Stop): Place {
  return isStationStop(stop)
    ? { kind: 'station', id: stop.stationId }
    : { kind: 'tec', id: stop.tecId };
}

/** Joins what is known; the drive to a stop after an unknown one leads from the last known place. */
export function visitsOfRoute(
  stops: readonly Stop[],
  startTecId: TecId | null,
  facts: VisitFacts,
): Visits {
  const { drives } = facts;
  let last: Place | null = startTecId === null ? null : { kind: 'tec', id: startTecId };
  const visits: Visit[] = [];
  const unplacedStopIds: StopId[] = [];
  for (const stop of stops) {
    const place = placeOfStop(stop);
    const [position, hours] = [drives.positionOf(place), hoursOfStop(stop, facts)];
    if (!position || !hours) {
      unplacedStopIds.push(stop.id);
      continue;
    }
    const [from, drive] = last ? [drives.positionOf(last), drives.between(last, place)] : [];
    visits.push({ stop, hours, position, from: from ?? null, drive: drive ?? null });
    last = place;
  }
  return { visits, unplacedStopIds };
}

/** The hours that a stop keeps to; null for a station that the frame does not have. */
export function hoursOfStop(
  stop: Stop,
  { frame, dataset, settings }: Omit<VisitFacts, 'drives'>,
): StationHours | null {
  if (!isStationStop(stop)) return hoursOfTec(stop.tecId, dataset, settings);
  const station = frame?.stations.get(stop.stationId);
  return station ? hoursOfStation(station, dataset, settings) : null;
}
