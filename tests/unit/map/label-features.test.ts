import { describe, expect, it } from 'vitest';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { aorPartsOf, neighboursOfTecs } from '../../../src/lib/map/aor-parts.ts';
import { labelFeatures, labelGroundOf } from '../../../src/lib/map/label-features.ts';
import { representativePointOf } from '../../../src/lib/map/representative-point.ts';
import { createMemoryPlan } from '../../bench/map/page/memory-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Geometry as geometry } from '../../support/kz-2019-geometry.ts';

const points = new Map([...geometry.areas].map(([id, area]) => [id, representativePointOf(area)]));
const ground = labelGroundOf(kz2019, geometry, points);

function labelsOf(change: (plan: ReturnType<typeof createMemoryPlan>) => void = () => undefined) {
  const plan = createMemoryPlan(demonstrationPlan(kz2019));
  change(plan);
  const { features } = labelFeatures(ground, plan);
  return (kind: string) => features.filter(({ properties }) => properties?.['kind'] === kind);
}

describe('labels of the plan', () => {
  it('name all 232 TECs in three languages, and the 17 regions', () => {
    const labels = labelsOf();
    const tecs = [...labels('tec'), ...labels('town'), ...labels('regional')];
    expect(tecs).toHaveLength(232);
    for (const { properties } of tecs) {
      expect(properties?.['name_en']).toBeTruthy();
      expect(properties?.['name_ru']).toBeTruthy();
      expect(properties?.['name_kk']).toBeTruthy();
    }
    expect(labels('region')).toHaveLength(17);
  });

  it('carry the code of a TEC’s team, and none when it has no team', () => {
    const tecId = asId<TecId>('KZ-KAR-10');
    const withCode = (labels: ReturnType<typeof labelsOf>) =>
      labels('tec').filter(({ properties }) => properties?.['code'] === 'LTO05').length;
    const before = withCode(labelsOf());
    expect(withCode(labelsOf((plan) => plan.assign([tecId], null)))).toBe(before - 1);
  });

  it('give every AoR at least one plate', () => {
    const codes = new Set(labelsOf()('aor').map(({ properties }) => properties?.['code']));
    expect(codes.size).toBe(12);
  });

  it('put no second plate on a lone town', () => {
    const town = asId<TecId>('KZ-KAR-07');
    const plates = labelsOf((plan) => plan.assign([town], asId<LtoTeamId>('demo-team-5')))('aor');
    expect(plates.filter(({ properties }) => properties?.['code'] === 'LTO05')).toHaveLength(1);
  });
});

describe('connected parts of an AoR', () => {
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => asId<TecId>(id)) as [
    TecId,
    TecId,
    TecId,
    TecId,
  ];
  const line = { type: 'MultiLineString' as const, coordinates: [] };
  const border = (first: TecId, second: TecId) => ({
    id: `${first}|${second}`,
    sides: [first, second] as const,
    line,
  });
  const neighbours = neighboursOfTecs([border(a, b), border(b, c), border(c, d)]);
  const row = new Map(
    [a, b, c, d].map((id, lng) => [id, { position: { lng, lat: 0 }, areaKm2: 100 }]),
  );
  const team = asId<LtoTeamId>('one');

  it('are counted by shared borders, the larger first', () => {
    const parts = aorPartsOf(row, neighbours, (id) => (id === c ? null : team));
    expect(parts.map(({ tecIds }) => tecIds.toSorted())).toEqual([[a, b], [d]]);
  });

  it('are labelled at a TEC of their own that has room', () => {
    const withTown = new Map(row).set(b, { position: { lng: 1, lat: 0 }, areaKm2: 1 });
    const [part] = aorPartsOf(withTown, neighbours, (id) => (id === d ? null : team));
    expect([0, 2]).toContain(part?.position.lng);
  });
});
