// The list of a sample shows each drawn station with its reserves, and a team carries those of its stops.
import { expect, test } from 'vitest';
import type { Sample, SampledStation } from '../../../src/lib/domain/sample.ts';
import { stationIdOfNumber } from '../../../src/lib/domain/stations/station-number.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';
import {
  reservesOfRoute,
  reservesOfStations,
} from '../../../src/lib/features/sample/reserves-of-team.ts';
import { rowsOfSample, rowsThatFit } from '../../../src/lib/features/sample/sample-rows.ts';
import { teamId } from '../../support/checked-plan.ts';
import { testFrame, testStation } from '../../support/test-station.ts';

const FRAME = testFrame([
  testStation(1, 'KZ-AKM-01', { name: 'School 3', localName: 'Мектеп 3' }),
  testStation(2, 'KZ-AKM-01'),
  testStation(3, 'KZ-KAR-01'),
]);

function sampled(number: number, reserveFor: number | null, stratum: string): SampledStation {
  return {
    ...{ stationId: stationIdOfNumber(number), ltoTeamId: teamId(1), stratum },
    inclusionProbability: 0.5,
    reserveFor: reserveFor === null ? null : stationIdOfNumber(reserveFor),
  };
}
const SAMPLE = {
  stations: [
    sampled(1, null, 'LTO01 · urban'),
    sampled(2, 1, 'LTO01 · urban'),
    sampled(99, 1, 'LTO01 · urban'),
    sampled(3, null, 'LTO02 · rural'),
  ],
} as unknown as Sample;

const rows = rowsOfSample(SAMPLE, FRAME, (tecId) => `name of ${tecId}`);

test('reserves stand behind the station they stand in for, by number; one that is gone by its id', () => {
  expect(rows.map(({ number, reserves }) => [number, reserves])).toEqual([
    ['0001', ['0002', 'PS-0099']],
    ['0003', []],
  ]);
});

test('a search finds number, names in both scripts, TEC and stratum, every word of it', () => {
  const found = (query: string) => rowsThatFit(rows, query).map(({ number }) => number);
  expect(found('')).toEqual(['0001', '0003']);
  for (const query of ['0001', 'school', 'мектеп', 'akm', 'LTO01 urban']) {
    expect(found(query), query).toEqual(['0001']);
  }
  expect(found('school rural')).toEqual([]);
});

test('a team carries the reserves of its stops in the order of its route', () => {
  const reserves = reservesOfStations(SAMPLE);
  const stop = (number: number) =>
    ({ kind: 'voting', stationId: stationIdOfNumber(number) }) as unknown as Stop;
  const tabulation = { kind: 'tabulation', tecId: 'KZ-AKM-01' } as unknown as Stop;
  expect(reservesOfRoute([stop(3), stop(1), tabulation], reserves)).toEqual(['PS-0002', 'PS-0099']);
  expect(reservesOfStations(null).size).toBe(0);
});
