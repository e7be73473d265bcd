// Election days worked out by hand: when a team is where, in the local time of each station.
import { describe, expect, test } from 'vitest';
import {
  routeTimes,
  startOfRoute,
  type RouteTimesInput,
} from '../../../src/lib/domain/derive/route-times.ts';
import { stopsOfRoutes } from '../../../src/lib/domain/derive/stops-of-routes.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import type { RouteTimes } from '../../../src/lib/domain/route.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';
import { localTimeAt } from '../../../src/lib/domain/time/local-time.ts';
import { draftPlan, team, teamId } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { aRoute, evenDrives, stopsOf, stoTeamId } from '../../support/test-routes.ts';
import { AKKOL, aStation, frameOf, KOKSHETAU } from '../../support/test-stations.ts';

const AKTOBE = asId<TecId>('KZ-AKT-01');
const STATIONS = frameOf([
  ...Array.from({ length: 12 }, (_, at) => aStation(at + 1)),
  aStation(20, { tecId: AKTOBE }),
  aStation(30, { opensMinutes: 6 * 60 }),
  aStation(31, { kind: 'hospital', opensMinutes: 8 * 60, closesMinutes: 14 * 60 }),
]);

function dayOf(stops: readonly Stop[], more: Partial<RouteTimesInput> = {}): RouteTimes {
  return routeTimes({
    ...{ route: aRoute(1), stops, startTecId: KOKSHETAU },
    ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, frame: STATIONS },
    ...{ drives: evenDrives(30), ...more },
  });
}

/** `06:00-07:30` for each stop, by its own clock. */
function clocksOf({ stops }: RouteTimes): readonly string[] {
  const clock = (at: number, zone: string) => localTimeAt(new Date(at * 1000), zone).time;
  return stops.map(
    ({ arriveAt, leaveAt, timeZone }) => `${clock(arriveAt, timeZone)}-${clock(leaveAt, timeZone)}`,
  );
}

function clockOf(at: number | null): string {
  return at === null ? 'never' : localTimeAt(new Date(at * 1000), 'Asia/Almaty').time;
}

describe('a whole day with half an hour between stops', () => {
  const day = dayOf(
    stopsOf(1, [
      ...(['opening 1', 'voting 2', 'voting 3', 'voting 4', 'voting 5', 'voting 6'] as const),
      ...(['voting 7', 'closing 8', 'tabulation KZ-AKM-01'] as const),
    ]),
  );

  test('each stop has its time', () => {
    expect(clocksOf(day)).toEqual([
      '06:00-07:30', // 60 minutes before it opens, until half an hour after
      '08:00-08:30',
      '09:00-09:30',
      '10:00-10:30',
      '11:00-11:30',
      '12:00-12:30', // then the break, as near to 13:00 as the next gap
      '14:00-14:30',
      '15:00-00:00', // closes at 20:00, four hours for the count
      '00:30-01:30',
    ]);
    expect([clockOf(day.breakAt), day.breakSeconds]).toEqual(['12:30', 3600]);
  });

  test('the day begins at the base and ends at the TEC', () => {
    expect([clockOf(day.startAt), clockOf(day.endAt)]).toEqual(['05:30', '01:30']);
    expect(day.dutySeconds).toBe(20 * 3600);
    expect([day.driveSeconds, day.metres]).toEqual([9 * 1800, 9 * 30_000]);
  });

  test('who comes to the closing too early waits until the time to be there', () => {
    expect(day.stops.map(({ waitSeconds }) => waitSeconds / 60)).toEqual([
      ...[0, 0, 0, 0, 0, 0, 0],
      ...[4.5 * 60, 0],
    ]);
  });

  test('of the drives those before sunrise and after sunset are dark', () => {
    const dark = day.stops.map(({ leg }) => (leg?.darkSeconds ?? 0) / 60);
    // Sunrise over Kokshetau was about 04:58 and sunset about 21:46: only the way to the TEC is dark.
    expect(dark).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 30]);
  });
});

test('a route from UTC+6 into UTC+5 shows each stop by its own clock and gains an hour of opening', () => {
  const day = dayOf(stopsOf(1, ['opening 1', 'voting 20', 'closing 20']), {
    drives: evenDrives(60),
  });
  // Leaves at 07:30 (UTC+6), an hour's drive, arrives at 08:30, which is 07:30 in Aktobe.
  expect(clocksOf(day)).toEqual(['06:00-07:30', '07:30-08:00', '10:00-00:00']);
  expect(day.stops[1]?.timeZone).not.toBe(day.stops[0]?.timeZone);
});

test('a station that opens earlier is opened earlier', () => {
  expect(clocksOf(dayOf(stopsOf(1, ['opening 30', 'voting 1'])))[0]).toBe('05:00-06:30');
});

test('nobody is let in before a station opens', () => {
  const day = dayOf(stopsOf(1, ['opening 30', 'voting 31', 'closing 2']), {
    settings: { ...DEFAULT_SETTINGS, breakMinutes: 0 },
  });
  expect(clocksOf(day)[1]).toBe('07:00-08:30');
  expect(day.stops[1]?.waitSeconds).toBe(3600);
  expect([day.breakAt, day.breakSeconds]).toEqual([null, 0]);
});

test('the break moves away from 13:00 rather than break the hours of a station', () => {
  // The hospital closes at 14:00; with the break before it, at 12:30, the visit would end at 14:30.
  const words = [1, 2, 3, 4, 5, 6].map((number) => `voting ${number}` as const);
  const day = dayOf(stopsOf(1, ['opening 7', ...words.slice(0, 5), 'voting 31', 'closing 8']));
  expect(clocksOf(day).slice(5, 8)).toEqual(['12:00-12:30', '13:00-13:30', '15:00-00:00']);
  expect(clockOf(day.breakAt)).toBe('13:30');
});

test('a stay that a person set counts, at the closing as the time for the count', () => {
  const stops = stopsOf(1, ['opening 1', 'voting 2', 'closing 3', 'tabulation KZ-AKM-01']);
  const set = stops.map((stop, at) => ({ ...stop, dwellMinutes: [120, 45, 360, 15][at] ?? null }));
  const clocks = clocksOf(dayOf(set, { settings: { ...DEFAULT_SETTINGS, breakMinutes: 0 } }));
  expect(clocks).toEqual(['06:00-08:00', '08:30-09:15', '09:45-02:00', '02:30-02:45']);
});

describe('a team that begins later', () => {
  test('sets out when it is told to', () => {
    const day = dayOf(stopsOf(1, ['tabulation KZ-AKM-03']), {
      route: aRoute(1, { startsMinutes: 22 * 60 + 30 }),
    });
    expect(clocksOf(day)).toEqual(['23:00-00:00']);
  });

  test('without being told is at its first stop when there is something to do', () => {
    expect(clocksOf(dayOf(stopsOf(1, ['voting 1'])))).toEqual(['07:00-07:30']);
    expect(clocksOf(dayOf(stopsOf(1, ['closing 1'])))).toEqual(['19:30-00:00']);
    expect(clocksOf(dayOf(stopsOf(1, [`tabulation ${AKKOL}`])))).toEqual(['20:00-21:00']);
  });

  test('too early for its opening waits there', () => {
    const route = aRoute(1, { startsMinutes: 4 * 60 });
    const day = dayOf(stopsOf(1, ['opening 1']), { route });
    expect(clocksOf(day)).toEqual(['04:30-07:30']);
    expect(day.stops[0]?.waitSeconds).toBe(90 * 60);
  });
});

test('duty ends with the relief, also after midnight', () => {
  const stops = stopsOf(1, ['opening 1', 'closing 2']);
  const relief = { relievedByTeamId: stoTeamId(2), relievedAtMinutes: 22 * 60 };
  expect(dayOf(stops).dutySeconds).toBe(18.5 * 3600);
  expect(dayOf(stops, { route: aRoute(1, relief) }).dutySeconds).toBe(16.5 * 3600);
  const late = { ...relief, relievedAtMinutes: 25 * 60 };
  expect(dayOf(stops, { route: aRoute(1, late) }).dutySeconds).toBe(18.5 * 3600);
});

describe('what nobody knows', () => {
  test('a stop without a place is told apart, and the others follow on each other', () => {
    const stops = stopsOf(1, ['opening 1', 'voting 2', 'voting 99', 'voting 3']);
    const day = dayOf(stops, { drives: evenDrives(30, ['PS-2']) });
    expect(day.unplacedStopIds).toEqual(['stop-1-2', 'stop-1-3']);
    expect(day.stops.map(({ stopId }) => stopId)).toEqual(['stop-1-1', 'stop-1-4']);
  });

  test('without a start the first drive is not known, and the day begins at the first stop', () => {
    const day = dayOf(stopsOf(1, ['opening 1', 'voting 2']), { startTecId: null });
    expect(day.stops[0]?.leg).toBeNull();
    expect([clockOf(day.startAt), day.driveSeconds]).toEqual(['06:00', 1800]);
  });

  test('a route without any known place has no times', () => {
    expect(dayOf([])).toMatchObject({ stops: [], startAt: null, endAt: null, dutySeconds: 0 });
    expect(dayOf(stopsOf(1, ['voting 1']), { frame: null })).toMatchObject({
      ...{ stops: [], unplacedStopIds: ['stop-1-1'], startAt: null },
    });
  });
});

test('a team sleeps where the route says, else at the base of its LTO team', () => {
  const plan = draftPlan({ teams: [team(1, { baseTecId: AKKOL })], stoTeams: [1, null] });
  const ids = [...plan.stoTeams.keys()];
  expect(ids.map((id) => startOfRoute(plan, id))).toEqual([AKKOL, null]);
  expect(plan.stoTeams.get(ids[0] ?? stoTeamId(0))?.ltoTeamId).toBe(teamId(1));
  const routes = new Map(ids.map((id) => [id, { ...aRoute(1), startTecId: AKTOBE }]));
  expect(startOfRoute({ ...plan, routes }, ids[0] ?? stoTeamId(0))).toBe(AKTOBE);
});

test('stops come in the order of their keys, ties by id; a team that is gone has no route', () => {
  const [first, second, third] = stopsOf(0, ['opening 1', 'voting 2', 'voting 3']);
  const [lost] = stopsOf(7, ['voting 4']);
  if (!first || !second || !third || !lost) throw new Error('there are four stops');
  const stops = [third, lost, { ...second, orderKey: third.orderKey }, first];
  const plan = {
    ...draftPlan({ stoTeams: [null] }),
    stops: new Map(stops.map((stop) => [stop.id, stop])),
  };
  const routes = stopsOfRoutes(plan);
  expect([...routes.keys()]).toEqual([stoTeamId(0)]);
  expect(routes.get(stoTeamId(0))?.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
});
