// The columns of the table of stations, and how it sorts. Invariant: what is unknown sorts last.
import { STATION_KIND_LABELS } from '../../domain/stations/station-words.ts';
import { GEOCODE_CONFIDENCES, type GeocodeConfidence } from '../../domain/station.ts';
import type { StationRow } from './station-row.ts';

export const STATION_COLUMNS = [
  'number',
  'name',
  'tec',
  'setting',
  'kind',
  'voters',
  'members',
  'hours',
  'confidence',
] as const;
export type StationColumn = (typeof STATION_COLUMNS)[number];

export const STATION_COLUMN_FACTS: readonly {
  readonly key: StationColumn;
  readonly title: string;
  readonly isNumber?: boolean;
}[] = [
  { key: 'number', title: 'Number' },
  { key: 'name', title: 'Station' },
  { key: 'tec', title: 'TEC' },
  { key: 'setting', title: 'Setting' },
  { key: 'kind', title: 'Kind' },
  { key: 'voters', title: 'Voters', isNumber: true },
  { key: 'members', title: 'PEC', isNumber: true },
  { key: 'hours', title: 'Open' },
  { key: 'confidence', title: 'Place' },
];

/** Widths of the columns in their order, as a CSS grid template. */
export const STATION_TEMPLATE =
  '4rem minmax(20rem,3fr) minmax(8rem,1fr) 3.75rem 7rem 4.25rem 3rem 6rem 9.5rem';
export const STATION_TABLE_WIDTH = '68rem';

/** What the column holds, to sort by; null is unknown. */
export function sortKeyOf(row: StationRow, column: StationColumn): number | string | null {
  const { station, tecName, hours } = row;
  switch (column) {
    case 'tec':
      return tecName;
    case 'hours':
      return hours;
    case 'kind':
      return STATION_KIND_LABELS[station.kind];
    case 'confidence':
      return GEOCODE_CONFIDENCES.indexOf(station.confidence);
    case 'name':
      return station.name || station.localName || null;
    case 'number':
    case 'setting':
    case 'voters':
    case 'members':
      return station[column];
  }
}

const PLACE_WORDS: Readonly<Record<GeocodeConfidence, string>> = {
  high: 'Building',
  medium: 'Settlement',
  low: 'Area',
};

/** How well the place is known, in a word or two. */
export function placeWord({ place, station }: StationRow): string {
  if (place?.isVerified) return 'Verified';
  if (place?.movedTo) return 'Moved';
  return station.position ? PLACE_WORDS[station.confidence] : 'No coordinates';
}
