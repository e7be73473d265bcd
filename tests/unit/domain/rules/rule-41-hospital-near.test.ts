// Rule 41: a hospital with a station of its own is within two hours of every stop.
import { expect, test } from 'vitest';
import { rule41 } from '../../../../src/lib/domain/rules/rule-41-hospital-near.ts';
import { saidOf } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';
import { AKKOL, aStation } from '../../../support/test-stations.ts';

const stops = stopsOf(1, ['opening 1', 'closing 2']);
const stations = [aStation(30, { kind: 'hospital', tecId: AKKOL })];

test('stops with none within two hours are noted', () => {
  expect(saidOf(rule41, { stops, stations, driveMinutes: 120 })).toEqual([]);
  expect(saidOf(rule41, { stops, stations, driveMinutes: 121 })).toEqual([
    'sto-1: No hospital is known within 2 h of station 0001 and station 0002. Note the nearest one for the team.',
  ]);
  const settings = { hospitalMinutesMax: 130 };
  expect(saidOf(rule41, { stops, stations, driveMinutes: 121, settings })).toEqual([]);
});

test('where no hospital is known nothing is said', () => {
  expect(saidOf(rule41, { stops, driveMinutes: 300 })).toEqual([]);
});
