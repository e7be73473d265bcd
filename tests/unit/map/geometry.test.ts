import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { representativePointOf } from '../../../src/lib/map/representative-point.ts';
import { createTecLocator } from '../../../src/lib/map/tec-locator.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Geometry as geometry } from '../../support/kz-2019-geometry.ts';

const locator = createTecLocator(geometry.areas, geometry.regionalAreas);

describe('geometry of the dataset', () => {
  it('has an area for each of the 215 lower TECs and an outline for each of the 17 regional ones', () => {
    expect(geometry.areas.size).toBe(215);
    expect(geometry.regionalAreas.size).toBe(17);
    for (const tecId of [...geometry.areas.keys(), ...geometry.regionalAreas.keys()]) {
      expect(kz2019.tecs.has(tecId), tecId).toBe(true);
    }
  });

  it('draws the border between two neighbours once, whichever of them is asked', () => {
    const pairs = geometry.borders.map(({ sides }) => sides.toSorted().join('|'));
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(geometry.borders.every(({ sides: [first, second] }) => first !== second)).toBe(true);
  });

  it('leaves no lower TEC without a neighbour', () => {
    const withNeighbour = new Set(geometry.borders.flatMap(({ sides }) => sides));
    expect([...geometry.areas.keys()].filter((tecId) => !withNeighbour.has(tecId))).toEqual([]);
  });
});

describe('representative point', () => {
  it('lies inside the area of every TEC, where the locator finds that TEC and no other', () => {
    for (const [tecId, area] of geometry.areas) {
      const position = representativePointOf(area);
      expect(booleanPointInPolygon([position.lng, position.lat], area), tecId).toBe(true);
      expect(locator.tecAt(position)).toBe(tecId);
    }
  });

  it('avoids the bay of an area that bends around one', () => {
    const horseshoe = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ];
    const area = { type: 'Polygon' as const, coordinates: [horseshoe] };
    const { lng, lat } = representativePointOf(area);
    expect(booleanPointInPolygon([lng, lat], area)).toBe(true);
  });
});

describe('TEC locator', () => {
  it('finds nobody abroad', () => {
    expect(locator.tecAt({ lng: 37.6, lat: 55.75 })).toBeNull();
  });

  it('says the bounds of several TECs together', () => {
    const [one, other] = [asId<TecId>('KZ-MAN-01'), asId<TecId>('KZ-VOS-01')];
    const bounds = locator.boundsOfTecs([one, other]);
    expect(bounds?.[0]).toBe(locator.boundsOfTec(one)?.[0]);
    expect(bounds?.[2]).toBe(locator.boundsOfTec(other)?.[2]);
    expect(locator.boundsOfTecs([])).toBeNull();
  });
});

describe('sea', () => {
  const isSea = (lng: number, lat: number) => booleanPointInPolygon([lng, lat], geometry.sea);

  it('is where there is no land, inland waters included', () => {
    expect(isSea(-40, 30), 'Atlantic').toBe(true);
    expect(isSea(51, 42), 'Caspian').toBe(true);
    expect(isSea(185, 0), 'Pacific beyond the 180th meridian').toBe(true);
    expect(isSea(67, 48), 'Kazakhstan').toBe(false);
    expect(isSea(183, 67), 'Chukotka beyond the 180th meridian').toBe(false);
    expect(isSea(-100, 45), 'North America').toBe(false);
  });

  it('has no shore drawn across the whole world', () => {
    for (const ring of geometry.sea.coordinates.flatMap((rings) => rings.slice(1))) {
      const steps = ring
        .slice(1)
        .map(([lng = 0], index) => Math.abs(lng - (ring[index]?.[0] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(180);
    }
  });
});
