// Rule 20: opening and closing stations are within reach of where the team sleeps.
import { expect, test } from 'vitest';
import { rule20 } from '../../../../src/lib/domain/rules/rule-20-lodging-near.ts';
import { saidOf } from '../../../support/day-context.ts';

test('an hour is near enough, more is told of opening and closing apart', () => {
  expect(saidOf(rule20, { driveMinutes: 60 })).toEqual([]);
  const said = saidOf(rule20, { driveMinutes: 61 });
  expect(said).toHaveLength(2);
  expect(said[0]).toBe(
    'sto-1: The opening at station 0001 is 1 h 1 min from Kokshetau, where the team sleeps; the limit is 1 h. ' +
      'Let the team sleep nearer, or choose another opening station.',
  );
  expect(said[1]).toContain('The closing at station 0008');
});

test('the limit is the mission’s setting; without a place to sleep nothing is known', () => {
  expect(saidOf(rule20, { settings: { lodgingMinutesMax: 20 } })).toHaveLength(2);
  const plan = { ltoTeams: new Map() };
  expect(saidOf(rule20, { driveMinutes: 200, plan })).toEqual([]);
});
