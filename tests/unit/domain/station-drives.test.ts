// Drives between stations and seats: which source wins, how long legs are, that water is gone round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDriveTimes } from '../../../src/lib/domain/geo/drive-times.ts';
import { straightLineKm } from '../../../src/lib/domain/geo/distance.ts';
import {
  createPlaceDrives,
  type Place,
  type PlaceDrivesOptions,
} from '../../../src/lib/domain/geo/station-drives.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import { keyOfLeg, type LegOverride } from '../../../src/lib/domain/route.ts';
import type { Station } from '../../../src/lib/domain/station.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import {
  AKKOL,
  aStation,
  frameOf,
  KOKSHETAU,
  movedBy,
  seatOf,
  stationId,
} from '../../support/test-stations.ts';

const BALKHASH = asId<TecId>('KZ-KAR-02');
const BAKANAS = asId<TecId>('KZ-ALM-06');
const drives = createDriveTimes({
  ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
});
const station = (number: number): Place => ({ kind: 'station', id: stationId(number) });
const tec = (id: TecId): Place => ({ kind: 'tec', id });

function placeDrives(stations: readonly Station[], more: Partial<PlaceDrivesOptions> = {}) {
  return createPlaceDrives({
    ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, drives, legOverrides: new Map() },
    ...{ frame: frameOf(stations), places: new Map(), ...more },
  });
}

function wordOn(fromId: string, toId: string, seconds: number): LegOverride {
  return { fromId, toId, seconds, reason: 'ferry' };
}

describe('a leg within one TEC', () => {
  const at = seatOf(KOKSHETAU);

  test('is the straight line with what roads add, streets at the speed of a town', () => {
    const between = placeDrives([aStation(1), aStation(2, { position: movedBy(at, 20) })]).between(
      station(1),
      station(2),
    );
    // 20 km × 1.25 = 25 km: 2 km at 40 km/h are 180 s, 23 km at 65 km/h are 1,274 s.
    expect(between?.metres).toBeCloseTo(25_000, -2);
    expect(between?.seconds).toBeCloseTo(180 + 1274, -1);
    expect(between?.source).toBe('estimate');
  });

  test('is driven at the speed of a town where both stations are urban', () => {
    const between = placeDrives([
      aStation(1, { setting: 'urban' }),
      aStation(2, { setting: 'urban', position: movedBy(at, 4) }),
    ]).between(station(1), station(2));
    // 4 km × 1.3 = 5.2 km at 40 km/h are 468 s.
    expect(between?.seconds).toBeCloseTo(468, -1);
  });

  test('takes no time within one building', () => {
    const drive = placeDrives([aStation(1), aStation(2)]).between(station(1), station(2));
    expect(drive).toMatchObject({ seconds: 0, metres: 0 });
  });
});

test('a long leg into another TEC costs what the way between the seats costs', () => {
  const [from, to] = [aStation(1), aStation(2, { tecId: AKKOL })];
  const drive = placeDrives([from, to]).between(station(1), station(2));
  const seats = drives.between(KOKSHETAU, AKKOL);
  expect(drive?.source).toBe('graph');
  expect(drive?.metres).toBeCloseTo(seats?.metres ?? 0, -2);
  expect(drive?.seconds).toBeCloseTo(seats?.seconds ?? 0, -2);
});

test('stations on two shores of a lake are reached round it', () => {
  const [north, south] = [
    { lng: 76.0, lat: 46.75 },
    { lng: 76.0, lat: 46.3 },
  ];
  const drive = placeDrives([
    aStation(1, { tecId: BALKHASH, position: north }),
    aStation(2, { tecId: BAKANAS, position: south }),
  ]).between(station(1), station(2));
  expect(straightLineKm(north, south)).toBeLessThan(55);
  expect(drive?.metres).toBeGreaterThan(300_000);
});

test('two seats are as far apart as everywhere else in the plan', () => {
  expect(placeDrives([]).between(tec(KOKSHETAU), tec(AKKOL))).toEqual(
    drives.between(KOKSHETAU, AKKOL),
  );
});

test('nobody knows the drive to a station without a place, or one that the frame does not have', () => {
  const known = placeDrives([aStation(1, { position: null }), aStation(2)]);
  expect(known.between(station(1), station(2))).toBeNull();
  expect(known.between(station(2), station(9))).toBeNull();
  expect(placeDrives([], { frame: null }).between(station(1), tec(AKKOL))).toBeNull();
});

test('a moved pin counts', () => {
  const movedTo = movedBy(seatOf(KOKSHETAU), 0, 10);
  const place = { stationId: stationId(1), movedTo, reason: 'seen there', isVerified: true };
  const stations = [aStation(1, { position: null }), aStation(2)];
  const moved = placeDrives(stations, { places: new Map([[stationId(1), place]]) });
  expect(moved.between(station(1), station(2))?.metres).toBeCloseTo(12_500, -2);
  expect(moved.positionOf(station(1))).toEqual(movedTo);
});

test('a person’s word beats every estimate, in both directions and between seats too', () => {
  const words = [wordOn('PS-2', 'PS-1', 777), wordOn(KOKSHETAU, AKKOL, 888)];
  const legOverrides = new Map(words.map((word) => [keyOfLeg(word.fromId, word.toId), word]));
  const spoken = placeDrives([aStation(1), aStation(2)], { legOverrides });
  const expected = { seconds: 777, source: 'override', basis: 'ferry' };
  expect(spoken.between(station(1), station(2))).toMatchObject(expected);
  expect(spoken.between(station(2), station(1))).toMatchObject(expected);
  expect(spoken.between(tec(AKKOL), tec(KOKSHETAU))?.seconds).toBe(888);
});

describe('any leg', () => {
  const near = {
    lng: fc.double({ min: 66, max: 74, noNaN: true }),
    lat: fc.double({ min: 50, max: 54, noNaN: true }),
  };
  const anyStation = (number: number) =>
    fc
      .record({
        tecId: fc.constantFrom(KOKSHETAU, AKKOL),
        setting: fc.constantFrom('urban', 'rural'),
        position: fc.record(near, { noNullPrototype: true }),
      })
      .map((facts) => aStation(number, facts as Partial<Station>));

  test('is the same in both directions, longer than the straight line, no quicker than main roads', () => {
    fc.assert(
      fc.property(anyStation(1), anyStation(2), (a, b) => {
        const both = placeDrives([a, b]);
        const drive = both.between(station(1), station(2));
        expect(drive).toEqual(both.between(station(2), station(1)));
        if (!drive || !a.position || !b.position) throw new Error('both places are known');
        const straight = straightLineKm(a.position, b.position) * 1000;
        expect(drive.metres).toBeGreaterThanOrEqual(Math.round(straight));
        expect(drive.seconds).toBeGreaterThanOrEqual(
          Math.floor((drive.metres * 3.6) / DEFAULT_SETTINGS.mainRoadKmh),
        );
      }),
    );
  });
});

test('a matrix holds what is told pair by pair, Infinity where a place is unknown', () => {
  const at = seatOf(KOKSHETAU);
  const stations = [
    aStation(1),
    aStation(2, { position: movedBy(at, 7, 3), setting: 'urban' }),
    aStation(3, { position: null }),
    aStation(4, { tecId: AKKOL }),
  ];
  const words = [wordOn('PS-1', 'PS-2', 777), wordOn('PS-3', 'PS-2', 60)];
  const legOverrides = new Map(words.map((word) => [keyOfLeg(word.fromId, word.toId), word]));
  const some = placeDrives(stations, { legOverrides });
  const places = [1, 2, 3, 4].map(station).concat([tec(KOKSHETAU), tec(AKKOL)]);
  const { seconds, metres } = some.matrixOfPlaces(places);
  for (const [a, from] of places.entries()) {
    for (const [b, to] of places.entries()) {
      const drive = some.between(from, to);
      expect(seconds[a * places.length + b]).toBe(drive?.seconds ?? Infinity);
      expect(metres[a * places.length + b]).toBe(drive?.metres ?? Infinity);
    }
  }
});
