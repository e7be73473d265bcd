// Rule 35: at most 20 hours on duty without relief, 9 hours at the wheel.
import { expect, test } from 'vitest';
import { rule35 } from '../../../../src/lib/domain/rules/rule-35-duty-and-driver.ts';
import { saidOf } from '../../../support/day-context.ts';
import { stoTeamId } from '../../../support/test-routes.ts';

test('twenty hours are the limit; a relief ends the duty', () => {
  // The good day lasts from 05:30 to 01:30.
  expect(saidOf(rule35)).toEqual([]);
  const settings = { dutyHoursMax: 19.5 };
  expect(saidOf(rule35, { settings })).toEqual([
    'sto-1: The team is on duty for 20 h, the limit is 19 h 30 min. Name a team that takes over, or shorten the night.',
  ]);
  const relief = { relievedByTeamId: stoTeamId(2), relievedAtMinutes: 24 * 60 };
  expect(saidOf(rule35, { settings, routes: [relief] })).toEqual([]);
});

test('nine drives of an hour are nine hours, a minute more is too much for one driver', () => {
  const settings = { dutyHoursMax: 36 };
  expect(saidOf(rule35, { driveMinutes: 60, settings })).toEqual([]);
  expect(saidOf(rule35, { driveMinutes: 61, settings })[0]).toContain(
    'One driver is at the wheel for 9 h 9 min, the limit is 9 h.',
  );
});

test('a relief by a team that is gone, or by itself, is none', () => {
  for (const number of [1, 7]) {
    const routes = [{ relievedByTeamId: stoTeamId(number), relievedAtMinutes: 1320 }];
    expect(saidOf(rule35, { routes })[0]).toContain(
      'The team that is to take over is not in the plan',
    );
  }
});
