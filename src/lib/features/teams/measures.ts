// The columns of the balance table, in words.
import type { WorkloadMeasure } from '../../domain/derive/balance.ts';
import { formatDuration } from '../../ui/format-duration.ts';
import { formatCount } from '../../ui/format-number.ts';

export type MeasureColumn = {
  readonly measure: WorkloadMeasure;
  readonly title: string;
  /** Said in full to those who hover or listen. */
  readonly description: string;
  readonly isEstimate: boolean;
  /** Fixed, so that columns stay where they are while figures change. */
  readonly width: string;
};

export const MEASURE_COLUMNS: readonly MeasureColumn[] = [
  {
    measure: 'tecs',
    title: 'TECs',
    description: 'TECs in the AoR',
    isEstimate: false,
    width: 'w-12',
  },
  {
    measure: 'pecs',
    title: 'Stations',
    description: 'Polling stations, estimated for each TEC',
    isEstimate: true,
    width: 'w-15',
  },
  {
    measure: 'voters',
    title: 'Voters',
    description: 'Registered voters, estimated for each TEC',
    isEstimate: true,
    width: 'w-19',
  },
  {
    measure: 'areaKm2',
    title: 'km²',
    description: 'Area in square kilometres',
    isEstimate: false,
    width: 'w-17',
  },
  {
    measure: 'farthestDriveSeconds',
    title: 'Far h',
    description:
      'Drive from the base to the farthest seat, one way in hours:minutes; most are estimated over the graph of seats',
    isEstimate: true,
    width: 'w-13',
  },
];

/** A value of a measure as the table writes it. */
export function formatMeasure(measure: WorkloadMeasure, value: number): string {
  return measure === 'farthestDriveSeconds' ? formatDuration(value) : formatCount(value);
}
