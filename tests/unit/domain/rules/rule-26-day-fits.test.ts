// Rule 26: drives, stays and the break fit into the day.
import { expect, test } from 'vitest';
import { rule26 } from '../../../../src/lib/domain/rules/rule-26-day-fits.ts';
import { dayWithout, saidOf } from '../../../support/day-context.ts';

test('half an hour between stops fits, and an hour too', () => {
  expect(saidOf(rule26)).toEqual([]);
  // 07:30 + 7 drives of an hour + 6 visits of half an hour + the break = 18:30.
  expect(saidOf(rule26, { driveMinutes: 60 })).toEqual([]);
});

test('a day that is too long says by how much, and what it is made of', () => {
  // 07:30 + 7 × 70 min + 6 × 30 min + 60 min = 19:40, but the closing wants the team at 19:30.
  expect(saidOf(rule26, { driveMinutes: 70 })).toEqual([
    'sto-1: The day is 10 min too long: 9 h 20 min of driving, 4 h 30 min at stations before the closing and a ' +
      'break of 1 h. Take a station out, or one that is far off.',
  ]);
  // Ten minutes less of a break, and the team is there at 19:30.
  expect(saidOf(rule26, { driveMinutes: 70, settings: { breakMinutes: 50 } })).toEqual([]);
  expect(saidOf(rule26, { driveMinutes: 70, settings: { breakMinutes: 55 } })).toHaveLength(1);
});

test('without a closing the last visit ends before the station closes', () => {
  // The last of six visits would be from 20:40 on.
  const stops = dayWithout('closing 8', 'tabulation KZ-AKM-01');
  expect(saidOf(rule26, { stops, driveMinutes: 90 })).toHaveLength(1);
  expect(saidOf(rule26, { stops, driveMinutes: 60 })).toEqual([]);
});
