// Precincts abroad from ooc_pec.csv.
import { asId, type TecId } from '../ids.ts';
import type { PecAbroad } from '../pec-abroad.ts';
import type { CsvRow } from './csv-rows.ts';
import { positionOf } from './parse-tecs.ts';

/** Reads a row; `tecId` is the commission that all precincts abroad are formed under. */
export function parsePecAbroad(row: CsvRow, tecId: TecId): PecAbroad {
  return {
    id: asId(row.required('id')),
    tecId,
    country: row.required('country_en'),
    countryCode: row.required('iso2'),
    city: row.required('city_en'),
    hostKind: row.required('mission_type'),
    position: positionOf(row),
    precinctNumber: row.text('precinct_no') || null,
    timeZone: timeZoneOf(row),
    confidence: row.oneOf('confidence', ['high', 'medium', 'low']),
    source: row.required('source'),
    positionSource: row.required('coord_source'),
  };
}

function timeZoneOf(row: CsvRow): string {
  const timeZone = row.required('timezone');
  return isTimeZone(timeZone) ? timeZone : row.fail(`timezone is not an IANA zone: ${timeZone}`);
}

function isTimeZone(name: string): boolean {
  try {
    // There is no other way to ask than to try it.
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
