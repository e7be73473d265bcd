// One station as the table shows it.
import type { RegionId } from '../../domain/ids.ts';
import type { Station, StationPlace } from '../../domain/station.ts';
import type { StationDoubt } from '../../domain/stations/doubts.ts';

export type StationRow = {
  readonly station: Station;
  /** What the plan knows better than the list. */
  readonly place: StationPlace | null;
  readonly tecName: string;
  readonly regionId: RegionId | null;
  readonly hours: string;
  readonly doubts: readonly StationDoubt[];
};
