// A station's fields as a list has them. Invariant: what is written here is read back as the same value.
import type { Station } from '../../station.ts';
import { STATION_KIND_LABELS } from '../../stations/station-words.ts';
import { clockOfMinutes } from '../../time/clock-of-minutes.ts';
import type { StationImportField } from './station-fields.ts';

const DECIMALS = 5;

/** The text of a field; empty where nothing is known. */
export function textOfStationField(
  field: Exclude<StationImportField, 'region'>,
  station: Station,
): string {
  switch (field) {
    case 'tec':
      return station.tecId;
    case 'lat':
    case 'lng':
      return station.position ? trimmed(station.position[field]) : '';
    case 'confidence':
    case 'setting':
      return capitalised(station[field]);
    case 'kind':
      return STATION_KIND_LABELS[station.kind];
    case 'opens':
      return textOfTime(station.opensMinutes);
    case 'closes':
      return textOfTime(station.closesMinutes);
    case 'isIllustrative':
      return station.isIllustrative ? 'Yes' : 'No';
    case 'number':
    case 'voters':
    case 'members':
      return String(station[field] ?? '');
    case 'name':
    case 'localName':
    case 'address':
    case 'localAddress':
    case 'building':
      return station[field];
  }
}

function textOfTime(minutes: number | null): string {
  return minutes === null ? '' : clockOfMinutes(minutes);
}

/** At most a metre, without needless zeros. */
function trimmed(degrees: number): string {
  return String(Number(degrees.toFixed(DECIMALS)));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
