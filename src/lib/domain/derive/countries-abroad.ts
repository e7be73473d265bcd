// Precincts abroad gathered by country, with their polling hours on election day.
import type { Dataset } from '../dataset.ts';
import type { MissionSettings } from '../mission-settings.ts';
import type { PecAbroad } from '../pec-abroad.ts';
import { instantOfLocalTime, localTimeAt } from '../time/local-time.ts';

export type CountryAbroad = {
  readonly countryCode: string;
  readonly country: string;
  /** Ordered by city. */
  readonly pecs: readonly PecAbroad[];
};

/** Countries that host precincts, by name. */
export function countriesOfPecsAbroad(dataset: Pick<Dataset, 'pecsAbroad'>): CountryAbroad[] {
  const byCode = Map.groupBy(dataset.pecsAbroad.values(), (pec) => pec.countryCode);
  return [...byCode]
    .map(([countryCode, pecs]) => ({
      countryCode,
      country: pecs[0]?.country ?? countryCode,
      pecs: pecs.toSorted((a, b) => a.city.localeCompare(b.city, 'en')),
    }))
    .sort((a, b) => a.country.localeCompare(b.country, 'en'));
}

type PollingHours = Pick<MissionSettings, 'pollsOpenMinutes' | 'pollsCloseMinutes'>;

export type PollingDay = {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Minutes ahead of UTC there on that day. */
  readonly offsetMinutes: number;
};

/** When polls open and close at a place on election day, as instants: the plan's hours on the local clock. */
export function pollingDayAt(
  electionDay: string,
  timeZone: string,
  hours: PollingHours,
): PollingDay {
  const opensAt = instantOfLocalTime(electionDay, clockOf(hours.pollsOpenMinutes), timeZone);
  return {
    opensAt,
    closesAt: instantOfLocalTime(electionDay, clockOf(hours.pollsCloseMinutes), timeZone),
    offsetMinutes: localTimeAt(opensAt, timeZone).offsetMinutes,
  };
}

/** `HH:MM` of minutes after midnight. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export type PecDay = PollingDay & { readonly pec: PecAbroad };

/** Every precinct abroad with its polling day, the first to open first, then by country and city. */
export function pecDaysByOpening(
  { pecsAbroad, electionDay }: Pick<Dataset, 'pecsAbroad' | 'electionDay'>,
  hours: PollingHours,
): PecDay[] {
  return [...pecsAbroad.values()]
    .map((pec) => ({ pec, ...pollingDayAt(electionDay, pec.timeZone, hours) }))
    .sort(
      (a, b) =>
        a.opensAt.getTime() - b.opensAt.getTime() ||
        a.pec.country.localeCompare(b.pec.country, 'en') ||
        a.pec.city.localeCompare(b.pec.city, 'en'),
    );
}

/**
 * "07:00–20:00" between two instants on the clock of a zone; with the day before or after election day
 * marked: "22:00 (8 Jun)–11:00".
 */
export function spanOnClock(
  { opensAt, closesAt }: PollingDay,
  timeZone: string,
  electionDay: string,
) {
  return [opensAt, closesAt]
    .map((instant) => {
      const { time, date } = localTimeAt(instant, timeZone);
      return date === electionDay ? time : `${time} (${DAY.format(new Date(`${date}T00:00:00Z`))})`;
    })
    .join('–');
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
