// Rule 22: a route has a closing at an ordinary station, and the team is there in time.
import { expect, test } from 'vitest';
import { asId } from '../../../../src/lib/domain/ids.ts';
import { rule22 } from '../../../../src/lib/domain/rules/rule-22-closing-in-time.ts';
import { dayContext, dayWith, dayWithout, saidOf } from '../../../support/day-context.ts';
import { stopsOf, stoTeamId } from '../../../support/test-routes.ts';
import { aStation } from '../../../support/test-stations.ts';

test('nothing is wrong with a closing that is reached in the afternoon', () => {
  expect(saidOf(rule22)).toEqual([]);
  expect(rule22.progress?.(dayContext())).toMatchObject({ done: 1, total: 1 });
});

test('a route without a closing says so, unless another team takes over', () => {
  const stops = dayWithout('closing 8');
  expect(saidOf(rule22, { stops })[0]).toContain('No station is set for closing and count.');
  expect(saidOf(rule22, { stops, routes: [{ relievedByTeamId: stoTeamId(2) }] })).toEqual([]);
});

test('parliamentarians close nothing', () => {
  const stoTeams = [{ id: asId<never>('sto-80'), number: 8001 }];
  expect(saidOf(rule22, { stops: stopsOf(80, ['opening 1']), stoTeams })).toEqual([]);
});

test('a special station is none to close', () => {
  const stations = [aStation(8, { kind: 'hospital' })];
  expect(saidOf(rule22, { stations })[0]).toContain('station 0008, a special station');
});

test('who comes less than half an hour before it closes is too late', () => {
  const stations = [aStation(9, { closesMinutes: 15 * 60 + 29 })];
  // The good day is at its last station at 15:00.
  const stops = dayWith({ 'closing 8': 'closing 9' });
  expect(saidOf(rule22, { stops, stations })[0]).toContain(
    'at station 0009 for the closing at 15:00, but must be there by 14:59.',
  );
  const later = [aStation(9, { closesMinutes: 15 * 60 + 30 })];
  expect(saidOf(rule22, { stops, stations: later })).toEqual([]);
});
