// The limits of the mission as the search for routes takes them.
import type { MissionSettings } from '../../mission-settings.ts';
import type { Station } from '../../station.ts';
import type { DayPrices, DayRules, DayTeam } from '../routes/day-problem.ts';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/** How stations are weighed: the drawn ones first, then visits at all, then driving. */
const PRIZES = { sampled: 100, reserve: 12, other: 10, specialMore: 2 } as const;

export const PRICES: DayPrices = { drivePerHour: 3, shortage: 25, unevenness: 0.02 };

/** What a visit is worth. */
export function prizeOf(
  station: Pick<Station, 'kind'>,
  place: 'sampled' | 'reserve' | 'other',
): number {
  return PRIZES[place] + (station.kind === 'ordinary' ? 0 : PRIZES.specialMore);
}

/** Hours and stays of every team. */
export function dayRulesOf(settings: MissionSettings): DayRules {
  return {
    openingEarliestSeconds: settings.openingEarliestMinutes * SECONDS_PER_MINUTE,
    openingLatestSeconds: settings.openingArriveMinutes * SECONDS_PER_MINUTE,
    openingStaySeconds: settings.openingStayMinutes * SECONDS_PER_MINUTE,
    openingDwellSeconds: settings.openingDwellMinutes * SECONDS_PER_MINUTE,
    closingLeadSeconds: settings.closingArriveMinutes * SECONDS_PER_MINUTE,
    countSeconds: settings.countHours * SECONDS_PER_HOUR,
    tabulationSeconds: settings.tabulationMinutes * SECONDS_PER_MINUTE,
  };
}

/** Limits of one team's day. A team that chooses its own stations gets an opening and a closing alone. */
export function teamLimitsOf(
  settings: MissionSettings,
  isAreaOnly: boolean,
): Omit<DayTeam, 'startPoint' | 'today' | 'breakFrom' | 'breakUntil'> {
  return {
    maxDriveSeconds: Math.min(settings.driveHoursMax, settings.driverHoursMax) * SECONDS_PER_HOUR,
    maxMetres: settings.driveKmMax * 1000,
    maxLegSeconds: settings.legMinutesMax * SECONDS_PER_MINUTE,
    maxDutySeconds: settings.dutyHoursMax * SECONDS_PER_HOUR,
    maxLodgingSeconds: settings.lodgingMinutesMax * SECONDS_PER_MINUTE,
    minStations: isAreaOnly ? 2 : settings.stationsMin,
    maxStations: isAreaOnly ? 2 : settings.stationsMax,
    breakSeconds: settings.breakMinutes * SECONDS_PER_MINUTE,
  };
}
