// The still picture of the AoRs: one path an area, inside its frame, nothing for what has no area.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { aorsOfPlan } from '../../../src/lib/domain/derive/aor-of-team.ts';
import { isRegionalTec } from '../../../src/lib/domain/tec.ts';
import { sketchAors } from '../../../src/lib/map/aor-sketch.ts';
import type { TecAreas } from '../../../src/lib/map/sketch-projection.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const topology: TecAreas = JSON.parse(
  readFileSync('static/datasets/kz-2019/tec_areas.topo.json', 'utf8'),
);
const tecs = [...kz2019.tecs.values()];
const lower = tecs.filter((tec) => !isRegionalTec(tec)).map((tec) => tec.id);
const regional = tecs.filter(isRegionalTec).map((tec) => tec.id);

/** Every corner of a path, from its relative steps. */
function cornersOf(path: string): { x: number; y: number }[] {
  return path.split('z').flatMap((ring) => {
    const [x = 0, y = 0, ...steps] = ring.match(/-?\d+/g)?.map(Number) ?? [];
    const corners = [{ x, y }];
    for (let at = 0; at + 1 < steps.length; at += 2) {
      const last = corners.at(-1) ?? { x, y };
      corners.push({ x: last.x + (steps[at] ?? 0), y: last.y + (steps[at + 1] ?? 0) });
    }
    return ring === '' ? [] : corners;
  });
}

describe('sketchAors', () => {
  it('draws the whole country edge to edge in its frame', () => {
    const { width, height, areas } = sketchAors(topology, new Map([['country', lower]]));
    const corners = cornersOf(areas.get('country')?.path ?? '');
    expect(Math.min(...corners.map(({ x }) => x))).toBe(0);
    expect(Math.max(...corners.map(({ x }) => x))).toBe(width);
    expect(Math.min(...corners.map(({ y }) => y))).toBe(0);
    expect(Math.max(...corners.map(({ y }) => y))).toBeLessThanOrEqual(height);
  });

  it('leaves borders inside an area out', () => {
    const cornersOfAll = (groups: ReadonlyMap<string, readonly (typeof lower)[number][]>) =>
      [...sketchAors(topology, groups).areas.values()].flatMap(({ path }) => cornersOf(path))
        .length;
    const apart = cornersOfAll(new Map(lower.map((id) => [id, [id]])));
    expect(cornersOfAll(new Map([['together', lower]]))).toBeLessThan(apart / 2);
  });

  it('keeps the labels of the demonstration apart', () => {
    const { areas } = sketchAors(topology, aorsOfPlan(demonstrationPlan(kz2019)));
    const labels = [...areas.values()].map(({ label }) => label);
    for (const [at, a] of labels.entries()) {
      for (const b of labels.slice(at + 1)) {
        expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 28).toBe(true);
      }
    }
  });

  it('has nothing to draw for regional TECs, whose area belongs to the lower ones', () => {
    expect(sketchAors(topology, new Map([['regional', regional]])).areas.size).toBe(0);
  });
});
