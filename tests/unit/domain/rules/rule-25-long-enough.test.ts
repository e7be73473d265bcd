// Rule 25: at least 30 minutes during voting, 60 at the opening, four hours for the count.
import { expect, test } from 'vitest';
import { rule25 } from '../../../../src/lib/domain/rules/rule-25-long-enough.ts';
import { GOOD_DAY, saidOf } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';

/** The good day with the minutes planned for some stops, by their place in it. */
function staying(minutes: Readonly<Record<number, number>>) {
  const stops = stopsOf(1, GOOD_DAY);
  return { stops: stops.map((stop, at) => ({ ...stop, dwellMinutes: minutes[at] ?? null })) };
}

test('the usual stays are long enough', () => {
  expect(saidOf(rule25)).toEqual([]);
  expect(saidOf(rule25, staying({ 1: 30, 7: 240 }))).toEqual([]);
});

test('a shorter visit and a shorter count are told of the stop', () => {
  expect(saidOf(rule25, staying({ 1: 29, 7: 200 }))).toEqual([
    'stop-1-2: Visit: 29 min planned, at least 30 min are needed. Stay longer.',
    'stop-1-8: Count: 3 h 20 min planned, at least 4 h are needed. Stay longer.',
  ]);
});

test('an opening counts until the team leaves: half an hour after it has opened', () => {
  expect(saidOf(rule25, staying({ 0: 20 }))).toEqual([]);
  const settings = { openingEarliestMinutes: 5 };
  expect(saidOf(rule25, { ...staying({ 0: 20 }), settings })[0]).toContain(
    'Opening: 35 min planned, at least 1 h are needed.',
  );
});

test('the tabulation has no least time', () => {
  expect(saidOf(rule25, staying({ 8: 5 }))).toEqual([]);
});
