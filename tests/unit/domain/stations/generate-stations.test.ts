// The invented list of stations: it adds up to what the dataset says, lies where it says, and says that it
// is invented.
import { describe, expect, test } from 'vitest';
import { straightLineKm } from '../../../../src/lib/domain/geo/distance.ts';
import { isSpecialStation, type Station } from '../../../../src/lib/domain/station.ts';
import { generateStations } from '../../../../src/lib/domain/stations/generate-stations.ts';
import { refusalOfPecSize } from '../../../../src/lib/domain/stations/pec-size.ts';
import { encodeStationFrame } from '../../../../src/lib/domain/stations/station-frame-wire.ts';
import { isRegionalTec } from '../../../../src/lib/domain/tec.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import {
  kz2019AreasOfTecs as areas,
  kz2019Stations as frame,
} from '../../../support/kz-2019-stations.ts';

const stations = [...frame.stations.values()];
const byTec = Map.groupBy(stations, ({ tecId }) => tecId);
const lowerTecs = [...kz2019.tecs.values()].filter((tec) => !isRegionalTec(tec));
const sumOfVoters = (list: readonly Station[]) => list.reduce((sum, one) => sum + one.voters, 0);
const places = (list: readonly Station[]) =>
  list.map(({ position }) => position).filter((position) => position !== null);

describe('figures', () => {
  test('there are 9,970 stations with 11,814,019 voters, numbered without a gap', () => {
    expect(stations.map(({ number }) => number)).toEqual(
      Array.from({ length: 9_970 }, (_, index) => index + 1),
    );
    expect(sumOfVoters(stations)).toBe(11_814_019);
  });

  test('each TEC has as many stations and voters as the dataset says', () => {
    for (const { id, pecs, voters } of lowerTecs) {
      const own = byTec.get(id) ?? [];
      expect([id, own.length, sumOfVoters(own)]).toEqual([id, pecs.value, voters.value]);
    }
    expect(byTec.size).toBe(lowerTecs.length);
  });

  test('555 are special, of every kind, and 48 open at 06:00', () => {
    const special = stations.filter(isSpecialStation);
    expect(special).toHaveLength(555);
    expect(new Set(special.map(({ kind }) => kind)).size).toBe(6);
    expect(stations.filter(({ opensMinutes }) => opensMinutes === 360)).toHaveLength(48);
  });

  test('every PEC has an odd number of members within its band', () => {
    for (const { members, voters } of stations) {
      expect(members === null ? 'unknown' : refusalOfPecSize(members, voters)).toBeNull();
    }
  });
});

describe('places', () => {
  test('every station lies inside the area of its TEC', () => {
    const outside = stations.filter(
      ({ tecId, position }) => !position || !areas.isInside(tecId, position),
    );
    expect(outside).toEqual([]);
  });

  test('cities are urban around their seat; districts have a town and villages far apart', () => {
    for (const { id, kind, seat, areaKm2 } of lowerTecs) {
      if (kind === 'district' || !areas.isInside(id, seat.position)) continue;
      const urban = (byTec.get(id) ?? []).filter(({ setting }) => setting === 'urban');
      const far = places(urban).map((place) => straightLineKm(place, seat.position));
      expect(Math.max(...far), id).toBeLessThan(Math.max(25, Math.sqrt(areaKm2)));
    }
    const urbanVoters = sumOfVoters(stations.filter(({ setting }) => setting === 'urban'));
    expect(urbanVoters / sumOfVoters(stations)).toBeGreaterThan(0.55);
    expect(urbanVoters / sumOfVoters(stations)).toBeLessThan(0.65);
  });

  test('neighbouring buildings of districts are a drive apart, not a walk', () => {
    const districts = lowerTecs.filter(
      ({ kind, areaKm2 }) => kind === 'district' && areaKm2 > 5_000,
    );
    const nearest = districts.flatMap(({ id }) => {
      const villages = places((byTec.get(id) ?? []).filter(({ name }) => /settlement/.test(name)));
      const buildings = [
        ...new Map(villages.map((place) => [JSON.stringify(place), place])).values(),
      ];
      return buildings.map((place) =>
        Math.min(
          ...buildings
            .filter((other) => other !== place)
            .map((other) => straightLineKm(place, other)),
        ),
      );
    });
    const sorted = nearest.sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    expect(median).toBeGreaterThan(4);
    expect(median).toBeLessThan(30);
  });

  test('stations of one building stand in one place, and no special one shares it', () => {
    const shared = [...Map.groupBy(stations, ({ building }) => building).values()].filter(
      ({ length }) => length > 1,
    );
    expect(shared.length).toBeGreaterThan(300);
    for (const building of shared) {
      expect(new Set(places(building).map((place) => JSON.stringify(place))).size).toBe(1);
      expect(building.some(isSpecialStation)).toBe(false);
    }
  });

  test('where a station is, is known better in cities than in villages', () => {
    const shareOfHigh = (setting: Station['setting']) => {
      const own = stations.filter((station) => station.setting === setting);
      return own.filter(({ confidence }) => confidence === 'high').length / own.length;
    };
    expect(shareOfHigh('urban')).toBeGreaterThan(0.6);
    expect(shareOfHigh('rural')).toBeLessThan(0.15);
  });
});

describe('honesty', () => {
  test('every station and the list as a whole are illustrative', () => {
    expect(frame.isIllustrative).toBe(true);
    expect(frame.source).toBe('Invented for demonstration, seed 2019');
    expect(stations.every(({ isIllustrative }) => isIllustrative)).toBe(true);
  });

  test('the same seed gives the same bytes, today and tomorrow; another seed another list', () => {
    const again = generateStations({ dataset: kz2019, areas });
    expect(encodeStationFrame(again)).toBe(encodeStationFrame(frame));
    expect(frame.id).toBe('2e6jqwzes8o2n');
    expect(generateStations({ dataset: kz2019, areas, seed: 7 }).id).not.toBe(frame.id);
  });

  test('it takes less than a second of computing', () => {
    const before = process.cpuUsage();
    generateStations({ dataset: kz2019, areas });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});
