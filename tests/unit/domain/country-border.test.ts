// How near places are to the border. Rule: the grid gives what looking at every line of the outline gives.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCountryBorder } from '../../../src/lib/domain/geo/country-border.ts';
import { outlineOfCountry } from '../../../src/lib/domain/geo/country-outline.ts';
import { straightLineKm } from '../../../src/lib/domain/geo/distance.ts';
import { TEC_AREAS_FILE, type TecTopology } from '../../../src/lib/domain/geo/tec-topology.ts';
import type { Position } from '../../../src/lib/domain/tec.ts';
import { kz2019, KZ_2019_FOLDER } from '../../support/kz-2019.ts';

const STRIP_KM = 25;
const outline = outlineOfCountry(
  JSON.parse(readFileSync(join(KZ_2019_FOLDER, TEC_AREAS_FILE), 'utf8')) as TecTopology,
);
const border = createCountryBorder(outline);

/** By looking at every line in small steps, on the globe. */
function slowKm(position: Position): number {
  let nearest = Infinity;
  for (const line of outline) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1] ?? to;
      // Too far for any point of it to count.
      if (straightLineKm(position, from) > 60 + straightLineKm(from, to)) continue;
      for (let step = 0; step <= 40; step += 1) {
        const share = step / 40;
        const lng = from.lng + share * (to.lng - from.lng);
        const lat = from.lat + share * (to.lat - from.lat);
        nearest = Math.min(nearest, straightLineKm(position, { lng, lat }));
      }
    }
  }
  return nearest;
}

test('a place within the strip has its distance, others have none', () => {
  const place = fc.record({
    lng: fc.double({ min: 46, max: 88, noNaN: true }),
    lat: fc.double({ min: 40, max: 56, noNaN: true }),
  });
  fc.assert(
    fc.property(place, (position) => {
      const expected = slowKm(position);
      const found = border.distanceKm(position, STRIP_KM);
      if (expected < STRIP_KM - 0.5) expect(found).toBeCloseTo(expected, 0);
      if (expected > STRIP_KM + 0.5) expect(found).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('a point of the outline is no distance from it', () => {
  for (const [first] of outline) if (first) expect(border.distanceKm(first, STRIP_KM)).toBe(0);
});

test('a seat at the border is in the strip, one in the middle of the country is not', () => {
  const kmOf = (name: string) => {
    const tec = [...kz2019.tecs.values()].find(({ seat }) => seat.names.en === name);
    return tec && border.distanceKm(tec.seat.position, STRIP_KM);
  };
  expect(kmOf('Saryagash')).toBeLessThan(5);
  expect(kmOf('Zhezkazgan')).toBeNull();
});
