// Where teams get in each other's way: one row a station or a building, across AoR borders or not.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import type { StationStop } from '../../../src/lib/domain/stop.ts';
import { overlapRows } from '../../../src/lib/features/routes/overlap-rows.ts';
import { AKKOL, aStation, frameOf, stationId } from '../../support/test-stations.ts';

const HOUR = 3600;
const frame = frameOf([
  aStation(1),
  aStation(2, { building: 'School 5' }),
  aStation(3, { building: 'School 5' }),
  aStation(4, { building: 'School 5', tecId: AKKOL }),
]);
const team = (number: number) => asId<StoTeamId>(`sto-${number}`);
const stop = (teamNumber: number, station: number): StationStop => ({
  id: asId<StopId>(`${teamNumber}@${station}`),
  ...{ stoTeamId: team(teamNumber), stationId: stationId(station), kind: 'voting' },
  ...{ orderKey: 'a', isPinned: false, dwellMinutes: null },
});

/** Each team arrives at the hour of its number and stays half an hour. */
function rowsOf(stops: readonly StationStop[], gapSeconds = HOUR) {
  return overlapRows({
    ...{ stops, gapSeconds },
    station: (id) => frame.stations.get(id) ?? null,
    routeOf: () => ({ relievedByTeamId: null }),
    timeOf: ({ id, stoTeamId }) => {
      const arriveAt = Number(stoTeamId.slice(4)) * HOUR;
      return {
        ...{ stopId: id, arriveAt, leaveAt: arriveAt + HOUR / 2 },
        ...{ timeZone: 'Asia/Almaty', leg: null, waitSeconds: 0 },
      };
    },
    aorOf: (id) => asId<LtoTeamId>(id === team(1) ? 'lto-1' : 'lto-2'),
  });
}

test('two teams at one station are one row, marked when they come from two AoRs', () => {
  const [row, ...more] = rowsOf([stop(1, 1), stop(9, 1)]);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ kind: 'station', isAcrossAors: true });
  expect(row?.stoTeamIds).toEqual([team(1), team(9)]);
  expect(rowsOf([stop(8, 1), stop(9, 1)])[0]?.isAcrossAors).toBe(false);
});

test('two teams in one building overlap within the mission’s gap, and not beyond it', () => {
  expect(rowsOf([stop(8, 2), stop(9, 3)]).map(({ kind }) => kind)).toEqual(['building']);
  expect(rowsOf([stop(8, 2), stop(9, 3)], HOUR / 2)).toEqual([]);
  expect(rowsOf([stop(8, 2), stop(11, 3)])).toEqual([]);
});

test('a building of the same name under another TEC is another house', () => {
  expect(rowsOf([stop(8, 2), stop(9, 4)])).toEqual([]);
});

test('one team at two stations of one building does not overlap with itself', () => {
  expect(rowsOf([stop(8, 2), stop(8, 3)])).toEqual([]);
});
