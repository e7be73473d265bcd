// Rule 37: whoever drives in the dark has the approval of the security officer.
import { expect, test } from 'vitest';
import { rule37 } from '../../../../src/lib/domain/rules/rule-37-night-driving-approved.ts';
import { emptySecurity } from '../../../../src/lib/domain/zone.ts';
import { dayWithout, saidOf } from '../../../support/day-context.ts';
import { stoTeamId } from '../../../support/test-routes.ts';

const security = emptySecurity();

test('the way to the TEC at midnight needs an approval', () => {
  expect(saidOf(rule37, { more: { security } })).toEqual([
    'sto-1: The team drives 30 min before sunrise or after sunset, to the TEC in Kokshetau. ' +
      'Let the security officer approve it, or let the team stay where it is.',
  ]);
  const nightApprovals = new Map([[stoTeamId(1), { stoTeamId: stoTeamId(1), note: '' }]]);
  expect(saidOf(rule37, { more: { security: { ...security, nightApprovals } } })).toEqual([]);
});

test('a day in the light needs none', () => {
  const stops = dayWithout('tabulation KZ-AKM-01');
  expect(saidOf(rule37, { stops, more: { security } })).toEqual([]);
});

test('those who may not read the security document find nothing', () => {
  expect(saidOf(rule37)).toEqual([]);
});
