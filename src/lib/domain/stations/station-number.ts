// The commission's number of a station, as a name of the station and as people read it.
// Invariant: one number is one id; a station keeps its id as long as the commission keeps its number.
import { asId, type StationId } from '../ids.ts';

export const STATION_NUMBER_MAX = 99_999;
const DIGITS = 4;

/** 412 is "0412". */
export function textOfStationNumber(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** 412 is `PS-0412`. */
export function stationIdOfNumber(number: number): StationId {
  return asId<StationId>(`PS-${textOfStationNumber(number)}`);
}

/** "station 0412" of `PS-0412`. */
export function nameOfStation(stationId: string): string {
  return `station ${stationId.replace(/^PS-/, '')}`;
}
