// Which zones places and drives touch. Rules: a border belongs to its zone; moving, turning or beginning
// elsewhere with the ring changes no answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRingCrossed,
  legCrossesZone,
  pointInZone,
  zonesHit,
} from '../../../src/lib/domain/geo/zones.ts';
import { asId } from '../../../src/lib/domain/ids.ts';
import type { Position } from '../../../src/lib/domain/tec.ts';
import { squareAround, testZone } from '../../support/test-zone.ts';

const at = (lng: number, lat: number): Position => ({ lng, lat });
/** A U that opens to the north. */
const BAY = {
  corners: [at(0, 0), at(6, 0), at(6, 6), at(4, 6), at(4, 2), at(2, 2), at(2, 6), at(0, 6)],
};
const SQUARE = { corners: squareAround(at(80, 50), 1) };

/** Whole numbers, so that sides and corners are hit exactly. */
const position = fc
  .tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: -3, max: 9 }))
  .map(([lng, lat]) => at(lng, lat));
/** A star around a centre: its corners stand in the order of their angle, so it never crosses itself. */
const star = fc
  .array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: 3, maxLength: 12 })
  .map((radii) =>
    radii.map((radius, index) => {
      const angle = (2 * Math.PI * index) / radii.length;
      return at(3 + radius * Math.cos(angle), 3 + radius * Math.sin(angle));
    }),
  );

describe('a place is in a zone', () => {
  it.each([
    ['inside', at(80.5, 50.5), true],
    ['outside beside it', at(82, 50), false],
    ['on a corner', at(79, 49), true],
    ['on a side', at(81, 50.3), true],
    ['just off a side', at(81.000001, 50.3), false],
  ])('%s', (_, place, isIn) => expect(pointInZone(place, SQUARE)).toBe(isIn));

  it('not in the bay of a ring, but in its arms', () => {
    expect(pointInZone(at(3, 4), BAY)).toBe(false);
    expect(pointInZone(at(1, 4), BAY)).toBe(true);
    expect(pointInZone(at(5, 5.9), BAY)).toBe(true);
  });

  it('whichever corner the ring begins with, and whichever way round it goes', () => {
    fc.assert(
      fc.property(star, position, fc.nat(11), (corners, place, by) => {
        const turned = [
          ...corners.slice(by % corners.length),
          ...corners.slice(0, by % corners.length),
        ];
        const isIn = pointInZone(place, { corners });
        expect(pointInZone(place, { corners: turned })).toBe(isIn);
        expect(pointInZone(place, { corners: corners.toReversed() })).toBe(isIn);
      }),
    );
  });

  it('when it is nearer the centre of a star than its sides, never when further than its furthest corner', () => {
    fc.assert(
      fc.property(star, position, (corners, place) => {
        const fromCentre = Math.hypot(place.lng - 3, place.lat - 3);
        if (fromCentre > 3.01) expect(pointInZone(place, { corners })).toBe(false);
        // Sides may pass as near as the shortest corner's share of half a step.
        const nearest = 0.5 * Math.cos(Math.PI / 3) - 0.001;
        if (fromCentre < nearest) expect(pointInZone(place, { corners })).toBe(true);
      }),
    );
  });

  it('and every zone that holds it is named in the order given', () => {
    const inner = testZone({ id: asId('inner'), corners: squareAround(at(80, 50), 0.2) });
    const outer = testZone({ id: asId('outer'), corners: squareAround(at(80, 50), 2) });
    const other = testZone({ id: asId('other'), corners: squareAround(at(70, 50), 1) });
    expect(zonesHit(at(80, 50), [outer, other, inner]).map(({ id }) => id)).toEqual([
      'outer',
      'inner',
    ]);
  });
});

describe('a drive crosses a zone', () => {
  it.each([
    ['through it, with both ends outside', at(78, 50), at(82, 50.2), true],
    ['that ends inside', at(78, 50), at(80, 50), true],
    ['wholly inside', at(79.9, 50), at(80.1, 50), true],
    ['that touches a corner', at(80, 52), at(82, 50), true],
    ['along a side', at(79, 48), at(79, 53), true],
    ['that passes by within its bounds', at(80.5, 51.6), at(82, 50.4), false],
    ['far away', at(60, 40), at(61, 41), false],
  ])('%s', (_, from, to, crosses) => expect(legCrossesZone(from, to, SQUARE)).toBe(crosses));

  it('not across the mouth of a bay, but across its arms', () => {
    expect(legCrossesZone(at(2.5, 5), at(3.5, 5), BAY)).toBe(false);
    expect(legCrossesZone(at(2.5, 5), at(5, 5), BAY)).toBe(true);
  });

  it('the same both ways, and whenever a point of it is inside', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(star, position, position, share, (corners, from, to, t) => {
        const crosses = legCrossesZone(from, to, { corners });
        expect(legCrossesZone(to, from, { corners })).toBe(crosses);
        const between = at(from.lng + t * (to.lng - from.lng), from.lat + t * (to.lat - from.lat));
        // A point on the very border may fall to either side by rounding.
        const isSurelyIn = pointInZone(between, {
          corners: corners.map(({ lng, lat }) => at(3 + (lng - 3) * 0.999, 3 + (lat - 3) * 0.999)),
        });
        if (isSurelyIn) expect(crosses).toBe(true);
      }),
    );
  });
});

describe('a ring', () => {
  it.each([
    ['of a square is sound', squareAround(at(0, 0), 1), false],
    ['with a bay is sound', BAY.corners, false],
    ['like a bow tie crosses itself', [at(0, 0), at(1, 1), at(1, 0), at(0, 1)], true],
    [
      'that comes back to a corner crosses itself',
      [at(0, 0), at(2, 0), at(1, 1), at(0, 0), at(0, 2)],
      true,
    ],
  ])('%s', (_, corners, isCrossed) => expect(isRingCrossed(corners)).toBe(isCrossed));

  it('around a centre never crosses itself', () => {
    fc.assert(
      fc.property(star, (corners) => {
        expect(isRingCrossed(corners)).toBe(false);
      }),
    );
  });
});
