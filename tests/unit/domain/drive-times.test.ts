// Drives between seats: which source wins, that water is gone round, and that times add up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createDriveTimes,
  type DriveTimesOptions,
} from '../../../src/lib/domain/geo/drive-times.ts';
import { straightLineKm } from '../../../src/lib/domain/geo/distance.ts';
import { roadKmOfLeg } from '../../../src/lib/domain/geo/road-of-leg.ts';
import { createSeatGraph } from '../../../src/lib/domain/geo/seat-graph.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import { keyOfDrive } from '../../../src/lib/domain/travel.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const FORT_SHEVCHENKO = asId<TecId>('KZ-MAN-07');
const ATYRAU = asId<TecId>('KZ-ATY-01');
const BALKHASH = asId<TecId>('KZ-KAR-02');
const BAKANAS = asId<TecId>('KZ-ALM-06');
const tecIds = [...kz2019.tecs.keys()];

function drivesWith(options: Partial<DriveTimesOptions> = {}) {
  return createDriveTimes({
    ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
    ...options,
  });
}

function straightKm(a: TecId, b: TecId): number {
  const [from, to] = [kz2019.tecs.get(a), kz2019.tecs.get(b)];
  if (!from || !to) throw new Error('unknown TEC');
  return straightLineKm(from.seat.position, to.seat.position);
}

const anyTec = fc.constantFrom(...tecIds);
const drives = drivesWith();

describe('drives over the graph of seats', () => {
  test('lead from every seat to every other', () => {
    for (const to of tecIds) expect(drives.between(ATYRAU, to)?.source).toBe('graph');
  });

  test('are the same in both directions', () => {
    fc.assert(
      fc.property(anyTec, anyTec, (a, b) => {
        expect(drives.between(a, b)).toEqual(drives.between(b, a));
      }),
    );
  });

  test('are never quicker by way of a third seat', () => {
    fc.assert(
      fc.property(anyTec, anyTec, anyTec, (a, b, c) => {
        const [ac, ab, bc] = [drives.between(a, c), drives.between(a, b), drives.between(b, c)];
        expect(ac?.seconds).toBeLessThanOrEqual((ab?.seconds ?? 0) + (bc?.seconds ?? 0));
      }),
    );
  });

  test('are longer than the straight line', () => {
    fc.assert(
      fc.property(anyTec, anyTec, (a, b) => {
        expect(drives.between(a, b)?.metres).toBeGreaterThanOrEqual(
          Math.floor(straightKm(a, b) * 1000),
        );
      }),
    );
  });

  test('go round the Caspian Sea and Lake Balkhash', () => {
    for (const [a, b] of [
      [FORT_SHEVCHENKO, ATYRAU],
      [BALKHASH, BAKANAS],
    ] as const) {
      const overWater = drivesWith({ dataset: { ...kz2019, waterBarriers: [] } }).between(a, b);
      expect(overWater?.metres).toBeLessThan(straightKm(a, b) * 1400);
      expect(drives.between(a, b)?.metres).toBeGreaterThan(straightKm(a, b) * 2000);
    }
  });

  test('have no leg across any water, though without barriers some would', () => {
    const graph = createSeatGraph(kz2019);
    const dry = createSeatGraph({ ...kz2019, waterBarriers: [] });
    expect(dry.legs.length - graph.legs.length).toBe(14);
  });

  test('take no time between commissions that sit in one place', () => {
    const drive = drives.between(asId('KZ-AKM-00'), asId('KZ-AKM-01'));
    expect(drive).toMatchObject({ seconds: 0, metres: 0 });
  });

  test('follow the speeds of the mission', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      mainRoadKmh: 40,
      districtRoadKmh: 32.5,
      townRoadKmh: 20,
    };
    const slow = drivesWith({ settings }).between(ATYRAU, BAKANAS);
    const ratio = (slow?.seconds ?? 0) / (drives.between(ATYRAU, BAKANAS)?.seconds ?? 1);
    expect(ratio).toBeCloseTo(2, 2);
  });
});

describe('the source of a drive', () => {
  const key = keyOfDrive(ATYRAU, BAKANAS);
  const serviceDrives = new Map([[key, { seconds: 3600, metres: 50_000, basis: 'OSRM' }]]);
  const word = { fromTecId: ATYRAU, toTecId: BAKANAS, seconds: 7200, reason: 'ice on the road' };

  test('is the routing service where it has answered, the graph elsewhere', () => {
    const asked = drivesWith({ serviceDrives });
    expect(asked.between(BAKANAS, ATYRAU)).toEqual({
      ...{ seconds: 3600, metres: 50_000, source: 'service', basis: 'OSRM' },
    });
    expect(asked.between(BAKANAS, BALKHASH)?.source).toBe('graph');
  });

  test('is a person’s word before everything, with the reason and the road’s length kept', () => {
    const told = drivesWith({ serviceDrives, overrides: new Map([[key, word]]) });
    const expected = {
      seconds: 7200,
      metres: 50_000,
      source: 'override',
      basis: 'ice on the road',
    };
    expect(told.between(ATYRAU, BAKANAS)).toEqual(expected);
    expect(told.between(BAKANAS, ATYRAU)).toEqual(expected);
  });

  test('is the straight line where no way leads', () => {
    const wall = [30, 65].map((lat) => ({ lng: 68, lat }));
    const cut = { ...kz2019, waterBarriers: [{ name: 'wall', line: wall }] };
    const drive = drivesWith({ dataset: cut }).between(ATYRAU, BAKANAS);
    expect(drive?.source).toBe('estimate');
    expect(drive?.metres).toBeCloseTo(straightKm(ATYRAU, BAKANAS) * 1200, -1);
  });

  test('is nothing for a TEC that is not in the dataset', () => {
    expect(drives.between(ATYRAU, asId('KZ-NONE'))).toBeNull();
  });
});

test('a longer leg never has a shorter road', () => {
  const km = fc.double({ min: 0, max: 1000, noNaN: true });
  fc.assert(
    fc.property(km, km, (a, b) => {
      expect(roadKmOfLeg(Math.max(a, b))).toBeGreaterThanOrEqual(roadKmOfLeg(Math.min(a, b)));
    }),
  );
});

test('two seats alone, or seats in one line, are joined', () => {
  const tecs = new Map([...kz2019.tecs].filter(([id]) => id === ATYRAU || id === BAKANAS));
  const drive = drivesWith({ dataset: { tecs, waterBarriers: [] } }).between(ATYRAU, BAKANAS);
  expect(drive?.source).toBe('graph');
});
