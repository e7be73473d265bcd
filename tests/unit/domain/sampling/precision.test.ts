// The margins of error are those of the field's guide, to a tenth of a point.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  designEffect,
  kishDesignEffect,
  marginOfError,
  precisionRow,
  RHO_VALUES,
} from '../../../../src/lib/domain/sampling/precision.ts';

const COUNTRY = 9_970;
const TEAMS = 150;

function tenths(points: number | null): number | null {
  return points === null ? null : Math.round(points * 10) / 10;
}

test.each([
  [1_500, 10, [2.3, 2.8, 3.2, 3.9]],
  [1_200, 10, [2.7, 3.2, 3.7, 4.4]],
])('%i stations of 9,970, %i a team', (stations, visits, published) => {
  const effects = [1, ...RHO_VALUES.map((rho) => designEffect(visits, rho))];
  expect(effects.map((effect) => tenths(marginOfError(stations, COUNTRY, effect)))).toEqual(
    published,
  );
  const row = precisionRow(stations, COUNTRY, Array<number>(stations / visits).fill(visits));
  expect([row.simple, ...row.clustered].map(tenths)).toEqual(published);
});

test('150 openings or counts of 9,970, and 100 of 232 TECs', () => {
  expect(tenths(marginOfError(TEAMS, COUNTRY))).toBe(7.9);
  expect(tenths(marginOfError(100, 232))).toBe(7.4);
  expect(precisionRow(100, 232, null).clustered).toEqual([]);
});

test('whoever sees everything errs by nothing, and who sees nothing knows no margin', () => {
  expect(marginOfError(232, 232)).toBe(0);
  expect(marginOfError(1, 1)).toBe(0);
  expect(marginOfError(0, 232)).toBeNull();
  expect(marginOfError(233, 232)).toBeNull();
});

test('uneven workloads widen the margin, even ones leave the textbook’s', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...RHO_VALUES),
      (workloads, rho) => {
        const mean = workloads.reduce((sum, each) => sum + each, 0) / workloads.length;
        const kish = kishDesignEffect(workloads, rho);
        expect(kish).toBeGreaterThanOrEqual(designEffect(mean, rho) - 1e-9);
        const even = workloads.map(() => 7);
        expect(kishDesignEffect(even, rho)).toBeCloseTo(designEffect(7, rho), 9);
      },
    ),
  );
  expect(kishDesignEffect([], 0.1)).toBe(1);
  expect(kishDesignEffect([10, 0], 0.1)).toBeCloseTo(1.9, 9);
});
