// When a station is open on election day: its own hours or the mission's, by the clock of its TEC.
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import type { Station } from '../station.ts';
import { secondsAtLocalMinutes } from '../time/local-day.ts';
import { timeZoneOfTec } from './time-zone-of-tec.ts';

/** Epoch seconds. */
export type StationHours = {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly timeZone: string;
};

type Clocks = Pick<Dataset, 'tecs' | 'regions' | 'capitalTimeZone' | 'electionDay'>;

/** The hours of a station in its own local time. */
export function hoursOfStation(
  station: Pick<Station, 'tecId' | 'opensMinutes' | 'closesMinutes'>,
  dataset: Clocks,
  settings: MissionSettings,
): StationHours {
  const timeZone = timeZoneOfTec(station.tecId, dataset);
  const at = (minutes: number) => secondsAtLocalMinutes(dataset.electionDay, minutes, timeZone);
  return {
    opensAt: at(station.opensMinutes ?? settings.pollsOpenMinutes),
    closesAt: at(station.closesMinutes ?? settings.pollsCloseMinutes),
    timeZone,
  };
}

/** The mission's usual hours where a TEC sits. */
export function hoursOfTec(tecId: TecId, dataset: Clocks, settings: MissionSettings): StationHours {
  return hoursOfStation({ tecId, opensMinutes: null, closesMinutes: null }, dataset, settings);
}
