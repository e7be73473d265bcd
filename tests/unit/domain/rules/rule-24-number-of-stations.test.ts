// Rule 24: a route has 8 to 12 stations, a remote one at least 5.
import { expect, test } from 'vitest';
import { rule24 } from '../../../../src/lib/domain/rules/rule-24-number-of-stations.ts';
import { dayWith, dayWithout, saidOf } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';

const thirteen = stopsOf(1, [
  'opening 1',
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => `voting ${number}` as const),
  'closing 21',
]);

test('eight stations are enough, seven are too few, a station counts once', () => {
  expect(saidOf(rule24)).toEqual([]);
  expect(saidOf(rule24, { stops: dayWithout('voting 2') })[0]).toContain(
    '7 stations; a route has at least 8.',
  );
  expect(saidOf(rule24, { stops: dayWith({ 'voting 3': 'voting 2' }) })).toHaveLength(1);
});

test('a remote route may have fewer, down to its own limit', () => {
  const stops = dayWithout('voting 2', 'voting 3', 'voting 4');
  expect(saidOf(rule24, { stops, driveMinutes: 34 })).toHaveLength(1);
  expect(saidOf(rule24, { stops, driveMinutes: 35 })).toEqual([]);
  const four = dayWithout('voting 2', 'voting 3', 'voting 4', 'voting 5');
  expect(saidOf(rule24, { stops: four, driveMinutes: 35 })[0]).toContain(
    '4 stations; a remote route has at least 5.',
  );
});

test('more than twelve are too many, or what the mission’s setting says', () => {
  expect(saidOf(rule24, { stops: thirteen })[0]).toContain('13 stations; a route has at most 12.');
  expect(saidOf(rule24, { stops: thirteen, settings: { stationsMax: 13 } })).toEqual([]);
});

test('teams that choose for themselves or begin later are not counted', () => {
  const stops = dayWithout('voting 2');
  expect(saidOf(rule24, { stops, routes: [{ mode: 'area-only' }] })).toEqual([]);
  expect(saidOf(rule24, { stops, routes: [{ startsMinutes: 1200 }] })).toEqual([]);
});
