// Rule 27: each stop lies inside the hours of its own station, by its local clock.
import { expect, test } from 'vitest';
import { asId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { rule27 } from '../../../../src/lib/domain/rules/rule-27-within-hours.ts';
import { dayWith, saidOf } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';
import { aStation } from '../../../support/test-stations.ts';

const AKTOBE = asId<TecId>('KZ-AKT-01');

test('a day inside all hours is right', () => {
  expect(saidOf(rule27)).toEqual([]);
});

test('a station that closes at noon is visited in the morning', () => {
  const closing = (closesMinutes: number) => [aStation(6, { kind: 'hospital', closesMinutes })];
  // The good day is at station 6 from 12:00 to 12:30.
  expect(saidOf(rule27, { stations: closing(12 * 60 + 30) })).toEqual([]);
  expect(saidOf(rule27, { stations: closing(12 * 60) })).toEqual([
    'stop-1-6: Station 0006 is open from 07:00 to 12:00, but the team is there from 12:00 to 12:30, local time. ' +
      'Visit it earlier, or take it out.',
  ]);
});

test('hours are those of the station’s own zone', () => {
  const stations = [aStation(40, { tecId: AKTOBE, closesMinutes: 12 * 60 })];
  // From 12:30 to 13:00 in Kokshetau it is an hour earlier in Aktobe.
  const words = ['opening 1', 'voting 2', 'voting 3', 'voting 4', 'voting 5', 'voting 40'] as const;
  const settings = { breakMinutes: 0 };
  expect(saidOf(rule27, { stops: stopsOf(1, words), stations, settings })).toEqual([]);
});

test('a stop whose station the list does not have any more is told', () => {
  expect(saidOf(rule27, { stops: dayWith({ 'voting 3': 'voting 99' }) })).toEqual([
    'stop-1-3: The list of stations has no PS-99 any more: its hours and place are not known. ' +
      'Swap it for another station, or take it out.',
  ]);
});
