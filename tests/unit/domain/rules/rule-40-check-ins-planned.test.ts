// Rule 40: every team has times to call in, once somebody has begun to plan them.
import { expect, test } from 'vitest';
import { rule40 } from '../../../../src/lib/domain/rules/rule-40-check-ins-planned.ts';
import { dayContext, dayWith, saidOf } from '../../../support/day-context.ts';
import { stopsOf, stoTeamId } from '../../../support/test-routes.ts';

const stops = [...dayWith({}), ...stopsOf(2, ['opening 9'])];

test('until the first time is planned it has not been started', () => {
  expect(saidOf(rule40, { stops })).toEqual([]);
  expect(rule40.progress?.(dayContext({ stops }))).toMatchObject({ done: 0, total: 2 });
});

test('then the teams without times are told, those without a route are not', () => {
  const routes = [{ stoTeamId: stoTeamId(2), checkIns: '09:00, 21:00' }];
  expect(saidOf(rule40, { stops, routes })).toEqual([
    'sto-1: No time is planned at which the team calls in. Write the times down, such as 09:00 and 21:00.',
  ]);
  expect(saidOf(rule40, { stops: stopsOf(2, ['opening 9']), routes })).toEqual([]);
});
