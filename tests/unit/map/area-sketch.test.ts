// The still picture of one AoR: it shows the whole area, and labels that can be read at every size.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRegionalTec } from '../../../src/lib/domain/tec.ts';
import { sketchArea, SKETCH_ZOOMS } from '../../../src/lib/map/area-sketch.ts';
import { placeLabels, sizeOfLabel, widthOfLabel } from '../../../src/lib/map/sketch-labels.ts';
import type { TecAreas } from '../../../src/lib/map/sketch-projection.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const topology: TecAreas = JSON.parse(
  readFileSync('static/datasets/kz-2019/tec_areas.topo.json', 'utf8'),
);
const inRegion = (regionId: string) =>
  [...kz2019.tecs.values()].filter((tec) => tec.regionId === regionId);
const seatsOf = (regionId: string) =>
  inRegion(regionId).map(({ id, seat }) => ({
    ...{ tecId: id, name: seat.names.en, position: seat.position },
  }));
const north = inRegion('KZ-SEV').map(({ id }) => id);

/** Half the height of a label, less what rounding to whole pixels takes. */
const HALF = sizeOfLabel('seat', 1) / 2 - 1;

function sketchOf(regionId: string) {
  return sketchArea({
    topology,
    seats: seatsOf(regionId),
    neighbours: [{ code: 'LTO02', tecIds: north, touchingTecIds: north }],
  });
}

describe('sketchArea', () => {
  it.each(['KZ-AKM', 'KZ-SHY', 'KZ-MAN'])('shows every area and seat of %s in its frame', (id) => {
    const sketch = sketchOf(id);
    const lower = inRegion(id).filter((tec) => !isRegionalTec(tec));
    expect(new Set(sketch.own.map(({ tecId }) => tecId))).toEqual(new Set(lower.map((t) => t.id)));
    for (const { x, y } of sketch.seats) {
      expect(x >= 0 && x <= sketch.width && y >= 0 && y <= sketch.height).toBe(true);
    }
    const starts = sketch.own.flatMap(({ path }) => [...path.matchAll(/M(-?\d+) (-?\d+)/g)]);
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(sketch.width);
      expect(Number(y)).toBeLessThanOrEqual(sketch.height);
    }
  });

  it('says the neighbour’s code at every size, and more seats the larger it is', () => {
    const { labels } = sketchOf('KZ-AKM');
    const counts = SKETCH_ZOOMS.map((zoom) => labels.get(zoom)?.length ?? 0);
    for (const zoom of SKETCH_ZOOMS) {
      expect(labels.get(zoom)?.map(({ text }) => text)).toContain('LTO02');
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
  });

  it('shows the whole country to a team without TECs', () => {
    const sketch = sketchArea({ topology, seats: [], neighbours: [] });
    expect(sketch.own).toEqual([]);
    expect(sketch.others).not.toBe('');
  });
});

describe('placeLabels', () => {
  it('never lets one label cover another', () => {
    const wishes = seatsOf('KZ-AKM').map(({ name }, index) => ({
      ...{ text: name, kind: 'seat' as const, x: 300 + index * 9, y: 300 + (index % 3) * 9 },
    }));
    const placed = placeLabels(wishes, { width: 1000, height: 800 }, 1);
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(wishes.length);
    const boxes = placed.map(({ text, kind, anchor, x, y }) => {
      const width = widthOfLabel(text, kind, 1);
      const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
      return { left, right: left + width, top: y - HALF, bottom: y + HALF };
    });
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const isClash =
          a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(isClash).toBe(false);
      }
    }
  });
});
