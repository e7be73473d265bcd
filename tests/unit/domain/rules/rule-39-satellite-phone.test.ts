// Rule 39: more than an hour through an area without mobile cover wants a satellite phone.
import { expect, test } from 'vitest';
import { rule39 } from '../../../../src/lib/domain/rules/rule-39-satellite-phone.ts';
import { emptySecurity, type Zone } from '../../../../src/lib/domain/zone.ts';
import { saidOf, type DayDraft } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';
import { KOKSHETAU, seatOf } from '../../../support/test-stations.ts';
import { squareAround, testZone } from '../../../support/test-zone.ts';

function uncovered(draft: DayDraft, facts: Partial<Zone> = {}) {
  const zone = testZone({
    kind: 'no-network',
    corners: squareAround(seatOf(KOKSHETAU), 0.1),
    ...facts,
  });
  const security = { ...emptySecurity(), zones: new Map([[zone.id, zone]]) };
  return saidOf(rule39, {
    stops: stopsOf(1, ['opening 1', 'closing 2']),
    ...draft,
    more: { security },
  });
}

test('legs of more than an hour are told, shorter ones and other zones are not', () => {
  expect(uncovered({ driveMinutes: 60 })).toEqual([]);
  expect(uncovered({ driveMinutes: 61 })).toEqual([
    'sto-1: The way to station 0001 and station 0002 leads through an area without mobile cover and takes longer ' +
      'than 1 h. Give the team a satellite phone.',
  ]);
  expect(uncovered({ driveMinutes: 61 }, { kind: 'permit' })).toEqual([]);
});

test('a team that has a satellite phone may go', () => {
  expect(uncovered({ driveMinutes: 61, routes: [{ hasSatellitePhone: true }] })).toEqual([]);
});

test('those who may not read the security document find nothing', () => {
  expect(saidOf(rule39, { driveMinutes: 100 })).toEqual([]);
});
