// One team's route as the panel lists it: each stop with its place in words, its times, the drive that leads to it.
import type { LtoTeamId, StopId, TecId } from '../../domain/ids.ts';
import type { Language } from '../../domain/local-names.ts';
import type { RouteTimes, StopTime } from '../../domain/route.ts';
import type { Station, StationFrame } from '../../domain/station.ts';
import { isStationStop, type Stop } from '../../domain/stop.ts';
import { textOfStationNumber } from '../../domain/stations/station-number.ts';
import { nameOfStation } from './route-words.ts';
import { signOfStop } from './timeline-blocks.ts';

export type StopRow = {
  readonly stop: Stop;
  /** Number in the route, or the letter of its kind. */
  readonly sign: string;
  /** Null for a TEC, and for a station that the list in use does not have. */
  readonly station: Station | null;
  /** "No 1234", or the name of the TEC. */
  readonly title: string;
  /** The name of the station; empty where it has none. */
  readonly name: string;
  readonly tecId: TecId | null;
  /** Null while nobody knows where the stop is. */
  readonly time: StopTime | null;
  /** The team takes its break before it drives here. */
  readonly hasBreakBefore: boolean;
};

export type StopRowFacts = {
  readonly stops: readonly Stop[];
  readonly times: RouteTimes;
  readonly frame: StationFrame | null;
  readonly language: Language;
  readonly nameOfTec: (tecId: TecId) => string;
};

/** The rows of a route, in its order. */
export function rowsOfRoute(facts: StopRowFacts): readonly StopRow[] {
  const { stops, times, frame, language, nameOfTec } = facts;
  const byId = new Map<StopId, StopTime>(times.stops.map((time) => [time.stopId, time]));
  const afterBreak = times.stops.findIndex(({ leaveAt }) => leaveAt === times.breakAt) + 1;
  const breakBefore = times.breakAt === null ? null : (times.stops[afterBreak]?.stopId ?? null);
  return stops.map((stop, index) => {
    const shared = {
      stop,
      sign: signOfStop(stop.kind, index),
      time: byId.get(stop.id) ?? null,
      hasBreakBefore: stop.id === breakBefore,
    };
    if (!isStationStop(stop)) {
      const title = `TEC ${nameOfTec(stop.tecId)}`;
      return { ...shared, station: null, title, name: '', tecId: stop.tecId };
    }
    const station = frame?.stations.get(stop.stationId) ?? null;
    return {
      ...{ ...shared, station },
      title: station ? `No ${textOfStationNumber(station.number)}` : stop.stationId,
      name: station ? nameOfStation(station, language) : '',
      tecId: station?.tecId ?? null,
    };
  });
}

/** The stop before which one goes to stand so many places further; null is the end, undefined nowhere. */
export function placeAfterNudge(
  stopIds: readonly StopId[],
  stopId: StopId,
  by: 1 | -1,
): StopId | null | undefined {
  const at = stopIds.indexOf(stopId);
  const to = at + by;
  if (at === -1 || to < 0 || to >= stopIds.length) return undefined;
  return (by < 0 ? stopIds[to] : stopIds[to + 1]) ?? null;
}

/** Whether a stop lies outside the AoR of its team. */
export function isOutsideAor(
  { tecId }: Pick<StopRow, 'tecId'>,
  ltoTeamId: LtoTeamId | null,
  teamOfTec: (tecId: TecId) => LtoTeamId | null,
): boolean {
  return tecId !== null && ltoTeamId !== null && teamOfTec(tecId) !== ltoTeamId;
}
