// Rule 36: at most 4 hours or 250 km a day, 90 minutes a leg.
import { expect, test } from 'vitest';
import { rule36 } from '../../../../src/lib/domain/rules/rule-36-driving-limits.ts';
import { dayContext, saidOf } from '../../../support/day-context.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';

test('a day within the limits is right', () => {
  // 9 legs of 26 minutes are 3 h 54 min, at a kilometre a minute 234 km.
  expect(saidOf(rule36, { driveMinutes: 26 })).toEqual([]);
});

test('too many hours are told with the kilometres, and that times are estimates', () => {
  expect(saidOf(rule36, { driveMinutes: 27 })).toEqual([
    'sto-1: The team drives 4 h 3 min and 243 km in the day; the limits are 4 h and 250 km. ' +
      'Choose stations nearer to each other. Times are estimates.',
  ]);
});

test('too many kilometres are as bad as too many hours', () => {
  const settings = { driveHoursMax: 9, driveKmMax: 200 };
  expect(saidOf(rule36, { driveMinutes: 26, settings })).toHaveLength(1);
});

test('a single leg that is too long is told apart', () => {
  const settings = { driveHoursMax: 24, driveKmMax: 2000, legMinutesMax: 90 };
  expect(findingsOfRule(rule36, dayContext({ driveMinutes: 90, settings }))).toEqual([]);
  const found = findingsOfRule(rule36, dayContext({ driveMinutes: 91, settings }));
  expect(found.map(({ key }) => key)).toEqual(['36:sto-1:leg']);
  expect(found[0]?.why).toContain('takes up to 1 h 31 min; the limit of one leg is 1 h 30 min.');
});
