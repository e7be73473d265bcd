// Which stations the table shows, and in which order.
import type { Station, StationSetting, GeocodeConfidence } from '../../domain/station.ts';
import { STATION_KINDS, isSpecialStation } from '../../domain/station.ts';
import type { RegionId } from '../../domain/ids.ts';
import { sortKeyOf, type StationColumn } from './station-columns.ts';
import type { StationRow } from './station-row.ts';

export const KIND_CHOICES = ['any', 'special', ...STATION_KINDS] as const;
export type KindChoice = (typeof KIND_CHOICES)[number];

export type StationFilters = {
  readonly kind: KindChoice;
  readonly setting: StationSetting | 'any';
  readonly confidence: GeocodeConfidence | 'any';
  readonly hours: 'any' | 'usual' | 'own';
  readonly regionId: RegionId | 'any';
};

export const NO_FILTERS: StationFilters = {
  ...{ kind: 'any', setting: 'any', confidence: 'any', hours: 'any', regionId: 'any' },
};

export type StationSort = { readonly column: StationColumn; readonly isDescending: boolean };

/** Whether a row passes every filter. */
export function isShown({ station, regionId }: StationRow, filters: StationFilters): boolean {
  const { kind, setting, confidence, hours } = filters;
  return (
    (kind === 'any' || (kind === 'special' ? isSpecialStation(station) : station.kind === kind)) &&
    (setting === 'any' || station.setting === setting) &&
    (confidence === 'any' || station.confidence === confidence) &&
    (hours === 'any' || hasOwnHours(station) === (hours === 'own')) &&
    (filters.regionId === 'any' || regionId === filters.regionId)
  );
}

/** The rows in order; equal ones by number. */
export function sortRows(
  rows: readonly StationRow[],
  { column, isDescending }: StationSort,
): readonly StationRow[] {
  const keyed = rows.map((row) => ({ row, key: sortKeyOf(row, column) }));
  return keyed
    .sort((a, b) => {
      const byNumber = a.row.station.number - b.row.station.number;
      if (a.key === null || b.key === null) {
        return a.key === b.key ? byNumber : a.key === null ? 1 : -1;
      }
      const order = compare(a.key, b.key);
      return (isDescending ? -order : order) || byNumber;
    })
    .map(({ row }) => row);
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : COLLATOR.compare(String(a), String(b));
}

/** Whether the list gives hours of its own. */
export function hasOwnHours({ opensMinutes, closesMinutes }: Station): boolean {
  return opensMinutes !== null || closesMinutes !== null;
}
