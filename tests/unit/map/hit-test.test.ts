import { describe, expect, it } from 'vitest';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { isRegionalTec } from '../../../src/lib/domain/tec.ts';
import { createHitTest } from '../../../src/lib/map/hit-test.ts';
import { representativePointOf } from '../../../src/lib/map/representative-point.ts';
import { REGIONAL_OFFSET, seatOffsetsOf } from '../../../src/lib/map/seat-markers.ts';
import { createTecLocator } from '../../../src/lib/map/tec-locator.ts';
import { tecsInside } from '../../../src/lib/map/tecs-inside.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Geometry as geometry } from '../../support/kz-2019-geometry.ts';
import { mercatorAt } from '../../support/mercator.ts';

/** The whole country on a screen of 1440 px. */
const COUNTRY_ZOOM = 4.6;
const WORLD_ZOOM = 1.5;
/** 14 km2, seven pixels from Zhezkazgan's marker at country zoom. */
const SATPAYEV = asId<TecId>('KZ-KAR-07');
/** Tiny too, and alone. */
const PRIOZERSK = asId<TecId>('KZ-KAR-05');
const locator = createTecLocator(geometry.areas, geometry.regionalAreas);

function hitsAt(zoom: number) {
  const projection = mercatorAt(zoom);
  return { projection, hit: createHitTest(kz2019.tecs, kz2019.pecsAbroad, locator, projection) };
}

function seatOf(tecId: TecId) {
  const tec = kz2019.tecs.get(tecId);
  if (!tec) throw new Error(`${tecId} is missing`);
  return tec.seat.position;
}

describe('pointing at the map', () => {
  it.each([
    [PRIOZERSK, 'alone', [-12, 12]],
    [SATPAYEV, 'on the side away from its neighbour', [0, 12]],
  ] as const)('reaches the tiny city %s within 24 px at country zoom, %s', (city, _, reach) => {
    const { projection, hit } = hitsAt(COUNTRY_ZOOM);
    const { x, y } = projection.project(seatOf(city));
    for (const dx of [0, ...reach]) {
      for (const dy of [0, ...reach]) {
        expect(hit({ x: x - dx, y: y - dy }, 'fine').tecId).toBe(city);
      }
    }
  });

  it('reaches every TEC somewhere at country zoom, except where markers of one city lie together', () => {
    const { projection, hit } = hitsAt(COUNTRY_ZOOM);
    const offsets = seatOffsetsOf([...kz2019.tecs.values()]);
    const missed = [...kz2019.tecs.values()].filter((tec) => {
      const { x, y } = projection.project(tec.seat.position);
      const [right, down] = offsets.get(tec.id) ?? [0, 0];
      const area = geometry.areas.get(tec.id);
      const inside = area ? projection.project(representativePointOf(area)) : null;
      const onMarker = hit({ x: x + right, y: y + down }, 'fine').tecId;
      return onMarker !== tec.id && (!inside || hit(inside, 'fine').tecId !== tec.id);
    });
    expect(missed.map((tec) => tec.id)).toEqual([]);
  });

  it('leaves a large area to itself a few pixels beside its neighbour’s seat', () => {
    const { projection, hit } = hitsAt(8);
    const kostanay = projection.project(seatOf(asId('KZ-KUS-01')));
    const beside = { x: kostanay.x + 10, y: kostanay.y };
    expect(hit(beside, 'fine').tecId).toBe(locator.tecAt(projection.unproject(beside)));
  });

  it('finds a regional TEC at its marker above the seat', () => {
    const { projection, hit } = hitsAt(COUNTRY_ZOOM);
    for (const tec of [...kz2019.tecs.values()].filter(isRegionalTec)) {
      const { x, y } = projection.project(tec.seat.position);
      const marker = { x: x + REGIONAL_OFFSET[0], y: y + REGIONAL_OFFSET[1] };
      expect(hit(marker, 'fine').tecId).toBe(tec.id);
    }
  });

  it('finds each precinct abroad at world zoom', () => {
    const { projection, hit } = hitsAt(WORLD_ZOOM);
    for (const pec of kz2019.pecsAbroad.values()) {
      expect(hit(projection.project(pec.position), 'fine').pecAbroadId).toBe(pec.id);
    }
  });

  it('gives a finger more room than a mouse', () => {
    const { projection, hit } = hitsAt(COUNTRY_ZOOM);
    const { x, y } = projection.project(seatOf(PRIOZERSK));
    const beside = { x: x - 18, y: y + 16 };
    expect(hit(beside, 'fine').tecId).not.toBe(PRIOZERSK);
    expect(hit(beside, 'touch').tecId).toBe(PRIOZERSK);
  });
});

describe('what a rectangle or lasso chooses', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  const [inside, outside] = [asId<TecId>('IN'), asId<TecId>('OUT')];

  it('is what has its deciding point inside', () => {
    const points = [
      [inside, { x: 5, y: 5 }],
      [outside, { x: 15, y: 5 }],
    ] as const;
    expect(tecsInside(square, points)).toEqual([inside]);
  });

  it('is nothing for a stroke without extent', () => {
    expect(tecsInside(square.slice(0, 2), [[inside, { x: 5, y: 0 }]])).toEqual([]);
  });
});
