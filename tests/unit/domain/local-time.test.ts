// Local time follows the zone's rules of that date, and precincts abroad are listed by country.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countriesOfPecsAbroad,
  pecDaysByOpening,
  pollingDayAt,
  spanOnClock,
} from '../../../src/lib/domain/derive/countries-abroad.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import {
  instantOfLocalTime,
  localTimeAt,
  textOfOffset,
} from '../../../src/lib/domain/time/local-time.ts';
import { kz2019 } from '../../support/kz-2019.ts';

test.each([
  ['Asia/Aqtobe', '2019-06-09', 300],
  ['Asia/Almaty', '2019-06-09', 360],
  ['Asia/Almaty', '2024-06-09', 300],
  ['America/Toronto', '2019-06-09', -240],
  ['Europe/London', '2019-06-09', 60],
])('%s on %s is %i minutes from UTC', (timeZone, day, offsetMinutes) => {
  expect(pollingDayAt(day, timeZone, DEFAULT_SETTINGS).offsetMinutes).toBe(offsetMinutes);
});

test('polls are open 07:00 to 20:00 on the local clock', () => {
  const { opensAt, closesAt } = pollingDayAt('2019-06-09', 'Asia/Tokyo', DEFAULT_SETTINGS);
  expect(opensAt.toISOString()).toBe('2019-06-08T22:00:00.000Z');
  expect(closesAt.toISOString()).toBe('2019-06-09T11:00:00.000Z');
});

test('an instant and its local time name each other in every zone of the precincts abroad', () => {
  const zones = [...new Set([...kz2019.pecsAbroad.values()].map((pec) => pec.timeZone))];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (zone, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = instantOfLocalTime('2019-06-09', time, zone);
        expect(localTimeAt(instant, zone)).toMatchObject({ time, date: '2019-06-09' });
      },
    ),
  );
});

test('offsets read as people write them', () => {
  expect([360, -210, 0].map(textOfOffset)).toEqual(['UTC+6', 'UTC-3:30', 'UTC']);
});

test('51 countries host the 65 precincts', () => {
  const countries = countriesOfPecsAbroad(kz2019);
  expect(countries).toHaveLength(51);
  expect(countries.flatMap((country) => country.pecs)).toHaveLength(65);
  const names = countries.map((country) => country.country);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('polling hours abroad follow the plan’s settings, and show on every clock with its date', () => {
  const hours = { pollsOpenMinutes: 390, pollsCloseMinutes: 1260 };
  const day = pollingDayAt('2019-06-09', 'Asia/Tokyo', hours);
  const on = (timeZone: string) => spanOnClock(day, timeZone, '2019-06-09');
  expect(on('Asia/Tokyo')).toBe('06:30–21:00');
  expect(on('Asia/Almaty')).toBe('03:30–18:00');
  expect(on('UTC')).toBe('21:30 (8 Jun)–12:00');
});

test('the precinct that opens first stands first, in the east', () => {
  const days = pecDaysByOpening(kz2019, DEFAULT_SETTINGS);
  const instants = days.map(({ opensAt }) => opensAt.getTime());
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(days).toHaveLength(65);
  expect(['Asia/Tokyo', 'Asia/Seoul']).toContain(days[0]?.pec.timeZone);
});
