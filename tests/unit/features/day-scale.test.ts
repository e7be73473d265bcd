// Where the timelines put instants, and what they show of a route.
import { expect, test } from 'vitest';
import { asId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import type { RouteTimes } from '../../../src/lib/domain/route.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';
import {
  createDayScale,
  hoursAround,
  hoursOfScale,
  stretchBetween,
} from '../../../src/lib/features/routes/day-scale.ts';
import { darkBands } from '../../../src/lib/features/routes/timeline-bands.ts';
import { blocksOfRoute, stopAfterX } from '../../../src/lib/features/routes/timeline-blocks.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { KOKSHETAU, seatOf, stationId } from '../../support/test-stations.ts';

const HOUR = 3600;
/** Midnight in the capital, at UTC+6. */
const MIDNIGHT = Date.parse('2019-06-08T18:00:00Z') / 1000;
const TEAM = asId<StoTeamId>('sto-1');
const scale = createDayScale(MIDNIGHT + 4 * HOUR, MIDNIGHT + 26 * HOUR, 60);

test('an hour is as wide as the zoom says, and a pixel leads back to its instant', () => {
  expect(scale.width).toBe(22 * 60);
  expect(scale.x(MIDNIGHT + 7 * HOUR)).toBe(180);
  expect(scale.at(180)).toBe(MIDNIGHT + 7 * HOUR);
});

test('what reaches beyond the scale is cut, what lies outside is not shown', () => {
  expect(stretchBetween(scale, MIDNIGHT, MIDNIGHT + 5 * HOUR)).toEqual({ left: 0, width: 60 });
  expect(stretchBetween(scale, MIDNIGHT, MIDNIGHT + 4 * HOUR)).toBeNull();
});

test('the hours shown are full ones around every route, and never fewer than usual', () => {
  const usual = [MIDNIGHT + 5 * HOUR, MIDNIGHT + 22 * HOUR] as const;
  expect(hoursAround([], usual)).toEqual(usual);
  const late = [MIDNIGHT + 6 * HOUR, MIDNIGHT + 25.2 * HOUR] as const;
  expect(hoursAround([late], usual)).toEqual([MIDNIGHT + 5 * HOUR, MIDNIGHT + 26 * HOUR]);
  expect(hoursOfScale(scale)).toHaveLength(23);
});

test('a night in June is dark before sunrise and after sunset, as long as the place says', () => {
  const [morning, evening, ...more] = darkBands(scale, seatOf(KOKSHETAU), kz2019.electionDay);
  expect(more).toEqual([]);
  // 9 June 2019 in Kokshetau: the sun rises at about 4:50 and sets at about 21:45 by its clock.
  const sunrise = scale.at((morning?.left ?? 0) + (morning?.width ?? 0));
  expect((sunrise - MIDNIGHT) / HOUR).toBeCloseTo(4.85, 0);
  expect((scale.at(evening?.left ?? 0) - MIDNIGHT) / HOUR).toBeCloseTo(21.75, 0);
});

function stop(id: string, kind: Stop['kind']): Stop {
  return {
    ...{ id: asId<StopId>(id), stoTeamId: TEAM, orderKey: id, isPinned: false, dwellMinutes: null },
    ...{ kind, stationId: stationId(1), tecId: KOKSHETAU },
  } as Stop;
}

const STOPS = [stop('a', 'opening'), stop('b', 'voting'), stop('c', 'closing')];
const times: RouteTimes = {
  stoTeamId: TEAM,
  stops: STOPS.filter(({ id }) => id !== 'b').map(({ id }, index) => ({
    stopId: id,
    arriveAt: MIDNIGHT + (6 + index * 13) * HOUR,
    leaveAt: MIDNIGHT + (7 + index * 13) * HOUR,
    timeZone: 'Asia/Almaty',
    waitSeconds: 0,
    leg: {
      ...{ driveSeconds: HOUR, metres: 50_000, source: 'estimate', darkSeconds: index * 60 },
      departAt: MIDNIGHT + (5 + index * 13) * HOUR,
    },
  })),
  unplacedStopIds: [asId<StopId>('b')],
  ...{ startAt: MIDNIGHT + 5 * HOUR, endAt: MIDNIGHT + 20 * HOUR },
  ...{ breakAt: MIDNIGHT + 7 * HOUR, breakSeconds: HOUR },
  ...{ driveSeconds: 2 * HOUR, metres: 100_000, dutySeconds: 15 * HOUR },
};

test('a route is laid out with its stops, drives and break; a stop nobody can place is left out', () => {
  const blocks = blocksOfRoute(STOPS, times, scale);
  expect(blocks.stops.map((each) => [each.stop.id, each.sign, each.left, each.width])).toEqual([
    ['a', 'O', 120, 60],
    ['c', 'C', 900, 60],
  ]);
  expect(blocks.legs).toEqual([
    { left: 60, width: 60, isDark: false },
    { left: 840, width: 60, isDark: true },
  ]);
  expect(blocks.waits).toEqual([]);
  expect(blocks.pause).toEqual({ left: 180, width: 60 });
});

test('what is let go before the middle of a stop goes before it, after the last one to the end', () => {
  const { stops } = blocksOfRoute(STOPS, times, scale);
  expect(stopAfterX(stops, 149)).toBe('a');
  expect(stopAfterX(stops, 151)).toBe('c');
  expect(stopAfterX(stops, 1000)).toBeNull();
});
