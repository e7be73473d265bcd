// Precincts abroad gathered by country, with their polling hours on election day.
import type { Dataset } from '../dataset.ts';
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

/** Hours by law where the commission sets no others. */
export const DEFAULT_POLLING_HOURS = { opensAt: '07:00', closesAt: '20:00' } as const;

export type PollingDay = {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Minutes ahead of UTC there on that day. */
  readonly offsetMinutes: number;
};

/** When polls open and close at a place on election day, as instants. */
export function pollingDayAt(electionDay: string, timeZone: string): PollingDay {
  const opensAt = instantOfLocalTime(electionDay, DEFAULT_POLLING_HOURS.opensAt, timeZone);
  return {
    opensAt,
    closesAt: instantOfLocalTime(electionDay, DEFAULT_POLLING_HOURS.closesAt, timeZone),
    offsetMinutes: localTimeAt(opensAt, timeZone).offsetMinutes,
  };
}
