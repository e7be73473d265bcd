// What is wrong with a station of a list. The same questions are asked where a file is read and where the
// server keeps a list. Invariant: what is wrong is said with the field it is in and what to write instead.
import type { Dataset } from '../dataset.ts';
import type { AreasOfTecs } from '../geo/areas-of-tecs.ts';
import type { Station } from '../station.ts';
import { isRegionalTec, type Position } from '../tec.ts';
import { refusalOfPecSize } from './pec-size.ts';

/** By law nobody votes earlier or later. */
const OPENS_EARLIEST_MINUTES = 6 * 60;
const CLOSES_LATEST_MINUTES = 22 * 60;
/** Areas are drawn roughly along the border: so far outside of them may still be inside the country. */
const BORDER_KM = 30;
/** So far from its TEC's area a place is doubtful; less may be the rough drawing. */
const NEAR_KM = 5;

export type StationGround = {
  readonly dataset: Pick<Dataset, 'tecs'>;
  readonly areas: AreasOfTecs;
};

export type StationFault = {
  readonly field: 'tecId' | 'position' | 'members' | 'opensMinutes' | 'closesMinutes';
  readonly message: string;
};

/** Everything wrong with a station; it cannot be part of a list before that is mended. */
export function faultsOfStation(
  station: Omit<Station, 'id'>,
  { dataset, areas }: StationGround,
): readonly StationFault[] {
  const faults: StationFault[] = [];
  const { members, voters, position, tecId } = station;
  const tec = dataset.tecs.get(tecId);
  if (!tec || isRegionalTec(tec)) {
    faults.push({ field: 'tecId', message: 'There is no lower TEC with this id.' });
  }
  if (position && !isInCountry(position, station, areas)) {
    const message =
      'This place lies outside the country. Look whether latitude and longitude are swapped.';
    faults.push({ field: 'position', message });
  }
  const refusedSize = members === null ? null : refusalOfPecSize(members, voters);
  if (refusedSize !== null) faults.push({ field: 'members', message: refusedSize });
  return [...faults, ...faultsOfHours(station)];
}

/** Whether a station lies so far from its TEC's area that somebody should look. */
export function isOutsideArea(
  { tecId }: Pick<Station, 'tecId'>,
  position: Position,
  areas: AreasOfTecs,
): boolean {
  return areas.kmOutside(tecId, position, NEAR_KM) === null;
}

function isInCountry(
  position: Position,
  { tecId }: Pick<Station, 'tecId'>,
  areas: AreasOfTecs,
): boolean {
  return areas.kmOutside(tecId, position, BORDER_KM) !== null || areas.tecAt(position) !== null;
}

function faultsOfHours({
  opensMinutes: opens,
  closesMinutes: closes,
}: Pick<Station, 'opensMinutes' | 'closesMinutes'>): readonly StationFault[] {
  const isWithin = (minutes: number | null) =>
    minutes === null || (minutes >= OPENS_EARLIEST_MINUTES && minutes <= CLOSES_LATEST_MINUTES);
  const message = 'Polls are open between 06:00 and 22:00.';
  if (!isWithin(opens)) return [{ field: 'opensMinutes', message }];
  if (!isWithin(closes)) return [{ field: 'closesMinutes', message }];
  if (opens === null || closes === null || opens < closes) return [];
  return [{ field: 'closesMinutes', message: 'It closes before it opens.' }];
}
