// The ports through which the map reads election day: what an edit makes it read again, and what it leaves alone.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { newLtoTeamRecord } from '../../../src/lib/doc/records/lto-team-record.ts';
import { newStationPlaceRecord } from '../../../src/lib/doc/records/station-place-record.ts';
import { newStoTeamRecord } from '../../../src/lib/doc/records/sto-team-record.ts';
import { newStopRecord } from '../../../src/lib/doc/records/stop-record.ts';
import {
  asId,
  type LtoTeamId,
  type StationId,
  type StopId,
  type StoTeamId,
} from '../../../src/lib/domain/ids.ts';
import { createDayOnMap, type DayOnMap } from '../../../src/lib/state/day-on-map.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import {
  aStation,
  frameOf,
  KOKSHETAU,
  movedBy,
  seatOf,
  stationId,
} from '../../support/test-stations.ts';

const FIRST = asId<StoTeamId>('sto-first');
const SECOND = asId<StoTeamId>('sto-second');
const LTO = asId<LtoTeamId>('lto-one');
const frame = frameOf([1, 2, 3].map((number) => aStation(number)));

let doc: Y.Doc;
let day: DayOnMap;
let moved: StationId[];
let restood: StationId[];
let redrawn: StoTeamId[];

function putStop(id: string, stoTeamId: StoTeamId, station: number, orderKey: string): void {
  planRoots(doc).stops.set(
    id,
    newStopRecord({
      ...{ id: asId<StopId>(id), stoTeamId, orderKey, stationId: stationId(station) },
      ...{ kind: 'voting', isPinned: false, dwellMinutes: null },
    }),
  );
}

beforeEach(() => {
  doc = new Y.Doc();
  const { ltoTeams, stoTeams } = planRoots(doc);
  ltoTeams.set(
    LTO,
    newLtoTeamRecord({
      number: 4,
      name: '',
      colour: 'teal',
      baseTecId: KOKSHETAU,
      isLocked: false,
    }),
  );
  stoTeams.set(FIRST, newStoTeamRecord({ number: 401, ltoTeamId: LTO }));
  stoTeams.set(SECOND, newStoTeamRecord({ number: 402, ltoTeamId: LTO }));
  putStop('a', FIRST, 1, 'a');
  putStop('b', FIRST, 2, 'b');
  day = createDayOnMap(doc, kz2019);
  day.useFrame(frame);
  [moved, restood, redrawn] = [[], [], []];
  day.stations.onPlacesChanged((ids) => moved.push(...ids));
  day.stations.onStandingChanged((ids) => restood.push(...ids));
  day.routes.onRoutesChanged((ids) => redrawn.push(...ids));
});

test('a route begins at the base of its LTO team and lists its stops in order, in the colour of the AoR', () => {
  const route = day.routes.route(FIRST);
  expect(route).toMatchObject({ code: '0401', colour: 'teal', start: seatOf(KOKSHETAU) });
  expect(route?.stops.map((stop) => stop.stationId)).toEqual([stationId(1), stationId(2)]);
  expect(day.routes.route(asId('gone'))).toBeNull();
});

test('a stop that is added makes its own team and the stations of that team be read again, no others', () => {
  putStop('c', SECOND, 3, 'a');
  expect(redrawn).toEqual([SECOND]);
  expect(restood).toEqual([stationId(3)]);
  expect(day.stations.standingOf(stationId(3))).toMatchObject({
    stoTeamId: SECOND,
    colour: 'teal',
  });
});

test('a stop that is removed frees its station', () => {
  planRoots(doc).stops.delete('a');
  expect(restood).toContain(stationId(1));
  expect(day.stations.standingOf(stationId(1)).stoTeamId).toBeNull();
});

test('a pin that is moved tells its station and the route over it; a confirmed place is fully trusted', () => {
  const movedTo = movedBy(seatOf(KOKSHETAU), 3);
  const place = { stationId: stationId(1), movedTo, reason: 'seen', isVerified: true };
  planRoots(doc).stationPlaces.set(stationId(1), newStationPlaceRecord(place));
  expect(moved).toEqual([stationId(1)]);
  expect(redrawn).toEqual([FIRST]);
  const station = day.stations.station(stationId(1));
  expect(station && day.stations.placeOf(station)).toEqual({
    position: movedTo,
    confidence: 'high',
  });
});

test('a station of a team that is gone counts as free', () => {
  planRoots(doc).stoTeams.delete(FIRST);
  expect(day.stations.standingOf(stationId(1)).stoTeamId).toBeNull();
});
