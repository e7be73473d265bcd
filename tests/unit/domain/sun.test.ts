// Sunrise and sunset against values of an independent ephemeris (Astronomy Engine 2, refraction as almanacs
// take it), days without either, and how much of a drive is dark.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkSecondsBetween, sunOfDay } from '../../../src/lib/domain/geo/sun.ts';

const ASTANA = { lat: 51.18, lng: 71.446 };
const ALMATY = { lat: 43.25, lng: 76.95 };
const AKTAU = { lat: 43.65, lng: 51.17 };
const TROMSO = { lat: 69.65, lng: 18.96 };
const SECONDS_OFF_MAX = 120;

const at = (instant: string): number => Date.parse(instant) / 1000;

const KNOWN = [
  ['Astana', ASTANA, '2019-06-09', '2019-06-08T23:00:00Z', '2019-06-09T15:27:13Z'],
  ['Almaty', ALMATY, '2019-06-09', '2019-06-08T23:12:21Z', '2019-06-09T14:30:41Z'],
  ['Aktau', AKTAU, '2019-06-09', '2019-06-09T00:54:00Z', '2019-06-09T16:15:18Z'],
  ['Astana', ASTANA, '2019-12-21', '2019-12-21T03:15:29Z', '2019-12-21T11:08:33Z'],
  ['Aktau', AKTAU, '2019-01-31', '2019-01-31T03:53:31Z', '2019-01-31T13:44:21Z'],
  ['Tromsø', TROMSO, '2019-01-31', '2019-01-31T08:30:53Z', '2019-01-31T13:25:19Z'],
] as const;

test.each(KNOWN)('the sun over %s on its day rises and sets when it did', (...known) => {
  const [, position, date, rise, set] = known;
  const sun = sunOfDay(date, position);
  if (sun.kind !== 'rises-and-sets') throw new Error('the sun rises and sets there');
  expect(Math.abs(sun.riseAt - at(rise))).toBeLessThanOrEqual(SECONDS_OFF_MAX);
  expect(Math.abs(sun.setAt - at(set))).toBeLessThanOrEqual(SECONDS_OFF_MAX);
});

test('beyond the polar circle there are days without a night, and nights without a day', () => {
  expect(sunOfDay('2019-06-09', TROMSO)).toEqual({ kind: 'always-up' });
  expect(sunOfDay('2019-12-21', TROMSO)).toEqual({ kind: 'always-down' });
});

describe('of a drive', () => {
  const minutes = (from: string, until: string, position = ASTANA): number =>
    darkSecondsBetween(at(from), at(until), position) / 60;

  test('at noon nothing is dark', () => {
    expect(minutes('2019-06-09T05:00:00Z', '2019-06-09T06:00:00Z')).toBe(0);
  });

  test('before sunrise and after sunset everything is', () => {
    expect(minutes('2019-06-08T21:00:00Z', '2019-06-08T22:00:00Z')).toBe(60);
    expect(minutes('2019-06-09T18:00:00Z', '2019-06-09T20:00:00Z')).toBe(120);
  });

  test('over sunset the part after it is dark', () => {
    const dark = minutes('2019-06-09T15:00:00Z', '2019-06-09T16:00:00Z');
    expect(Math.abs(dark - 32.8)).toBeLessThanOrEqual(2);
  });

  test('through a whole night the night is dark', () => {
    const dark = minutes('2019-06-09T12:00:00Z', '2019-06-10T06:00:00Z');
    expect(Math.abs(dark - 452)).toBeLessThanOrEqual(4);
  });

  test('under the midnight sun nothing is, in the polar night everything', () => {
    expect(minutes('2019-06-09T20:00:00Z', '2019-06-10T04:00:00Z', TROMSO)).toBe(0);
    expect(minutes('2019-12-21T09:00:00Z', '2019-12-21T12:00:00Z', TROMSO)).toBe(180);
  });

  test('two halves are as dark as the whole', () => {
    const anyMinute = fc.integer({ min: 0, max: 40 * 60 });
    fc.assert(
      fc.property(anyMinute, anyMinute, anyMinute, fc.constantFrom(ASTANA, AKTAU), (...drawn) => {
        const [a, b, c, position] = drawn;
        const [from = 0, between = 0, until = 0] = [a, b, c]
          .sort((x, y) => x - y)
          .map((minute) => at('2019-06-08T18:00:00Z') + minute * 60);
        const whole = darkSecondsBetween(from, until, position);
        const halves =
          darkSecondsBetween(from, between, position) +
          darkSecondsBetween(between, until, position);
        expect(Math.abs(whole - halves)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
