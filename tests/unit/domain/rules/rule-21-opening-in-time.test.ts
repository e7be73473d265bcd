// Rule 21: a route has an opening, and the team is there in time.
import { expect, test } from 'vitest';
import { rule21 } from '../../../../src/lib/domain/rules/rule-21-opening-in-time.ts';
import { dayContext, dayWithout, saidOf } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';

test('who comes an hour before the station opens is in time', () => {
  expect(saidOf(rule21)).toEqual([]);
});

test('a route without an opening says so, but not that of a team which begins later', () => {
  const stops = dayWithout('opening 1');
  expect(saidOf(rule21, { stops })[0]).toContain('No station is set for the opening.');
  expect(saidOf(rule21, { stops, routes: [{ startsMinutes: 20 * 60 }] })).toEqual([]);
});

test('who sets out too late is there too late', () => {
  // Sets out at 05:46, arrives at 06:16: a minute after the latest.
  const routes = [{ startsMinutes: 5 * 60 + 46 }];
  expect(saidOf(rule21, { routes })[0]).toBe(
    'sto-1: The team is at station 0001 for the opening at 06:16, which opens at 07:00: it must be there 45 min ' +
      'before, by 06:15. Put the opening first, or set out earlier.',
  );
  expect(saidOf(rule21, { routes: [{ startsMinutes: 5 * 60 + 45 }] })).toEqual([]);
});

test('an opening that is not first is too late', () => {
  const stops = stopsOf(1, ['voting 2', 'opening 1', 'closing 8']);
  expect(saidOf(rule21, { stops })).toHaveLength(1);
});

test('a team without any stop has not been started', () => {
  expect(saidOf(rule21, { stops: [] })).toEqual([]);
  expect(rule21.progress?.(dayContext())).toMatchObject({ done: 1, total: 2 });
});

test('while the list of stations is on its way nothing is said', () => {
  expect(saidOf(rule21, { stops: dayWithout('opening 1'), more: { stations: null } })).toEqual([]);
});
