// Rule 33: each AoR that has special stations visits one.
import { expect, test } from 'vitest';
import { asId, type StoTeamId } from '../../../../src/lib/domain/ids.ts';
import { rule33 } from '../../../../src/lib/domain/rules/rule-33-special-station.ts';
import { saidOf } from '../../../support/day-context.ts';
import { aStation } from '../../../support/test-stations.ts';

const routes = [{ stoTeamId: asId<StoTeamId>('sto-2'), mode: 'area-only' as const }];
const special = (number: number) => [aStation(number, { kind: 'hospital' })];

test('an AoR without any on a route is noted, one that has none or visits one is not', () => {
  expect(saidOf(rule33, { routes })).toEqual([]);
  expect(saidOf(rule33, { routes, stations: special(4) })).toEqual([]);
  expect(saidOf(rule33, { routes, stations: special(12) })).toEqual([
    'team-1: No team visits the special station of the area: hospitals, military units, detention. ' +
      'Put one on a route.',
  ]);
});

test('until every team has its route it has not been started', () => {
  expect(saidOf(rule33, { stations: special(12) })).toEqual([]);
});
