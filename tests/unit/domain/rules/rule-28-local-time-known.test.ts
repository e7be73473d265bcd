// Rule 28: the hours of every station on a route resolve to instants.
import { expect, test } from 'vitest';
import { asId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { rule28 } from '../../../../src/lib/domain/rules/rule-28-local-time-known.ts';
import { saidOf } from '../../../support/day-context.ts';
import { aStation, KOKSHETAU, seatOf } from '../../../support/test-stations.ts';

test('a station of a known TEC has a local time', () => {
  expect(saidOf(rule28)).toEqual([]);
});

test('a station of a TEC that nobody knows has none; one on no route is no matter', () => {
  const facts = { tecId: asId<TecId>('KZ-XXX-01'), position: seatOf(KOKSHETAU) };
  expect(saidOf(rule28, { stations: [aStation(3, facts), aStation(12, facts)] })).toEqual([
    'PS-3: The station belongs to KZ-XXX-01, which is not known: nor is its local time. ' +
      'Correct its TEC in the list of stations.',
  ]);
});

test('a station opens before it closes', () => {
  const stations = [aStation(3, { opensMinutes: 1200, closesMinutes: 420 })];
  expect(saidOf(rule28, { stations })[0]).toContain('The station closes before it opens.');
});
