// Local time follows the zone's rules of that date, and precincts abroad are listed by country.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countriesOfPecsAbroad,
  pollingDayAt,
} from '../../../src/lib/domain/derive/countries-abroad.ts';
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
  expect(pollingDayAt(day, timeZone).offsetMinutes).toBe(offsetMinutes);
});

test('polls are open 07:00 to 20:00 on the local clock', () => {
  const { opensAt, closesAt } = pollingDayAt('2019-06-09', 'Asia/Tokyo');
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
