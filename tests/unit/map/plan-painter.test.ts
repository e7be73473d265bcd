import { describe, expect, it } from 'vitest';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { createFeatureStateWriter } from '../../../src/lib/map/feature-state-writer.ts';
import { followPlan } from '../../../src/lib/map/follow-plan.ts';
import { createPlanPainter } from '../../../src/lib/map/plan-painter.ts';
import { createMemoryPlan } from '../../bench/map/page/memory-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Geometry } from '../../support/kz-2019-geometry.ts';

function paintedPlan() {
  const plan = createMemoryPlan(demonstrationPlan(kz2019));
  const sent: { id: string; state: object }[] = [];
  const writer = createFeatureStateWriter(
    {
      isReady: () => true,
      setFeatureState: ({ id }, state) => sent.push({ id, state }),
    },
    () => 1,
    () => undefined,
  );
  const { paintTecs } = createPlanPainter(plan, kz2019Geometry.borders, writer);
  const stop = followPlan(plan, [...kz2019.tecs.keys()], {
    paintTecs,
    refreshLabels: () => undefined,
  });
  writer.flush();
  sent.length = 0;
  return { plan, sent, writer, stop };
}

const tecId = asId<TecId>('KZ-KAR-10');
const isBorder = (id: string) => id.includes('|');
const team = (number: number) => asId<LtoTeamId>(`demo-team-${number}`);

describe('painting the plan', () => {
  it('writes one TEC, and of the borders only its own, when one assignment changes', () => {
    const { plan, sent, writer } = paintedPlan();
    plan.assign([tecId], team(4));
    writer.flush();
    expect(sent.filter(({ id }) => !isBorder(id))).toEqual([
      { id: tecId, state: { colour: 'red' } },
    ]);
    const borders = sent.filter(({ id }) => isBorder(id));
    expect(borders.length).toBeGreaterThan(0);
    expect(borders.every(({ id }) => id.split('|').includes(tecId))).toBe(true);
  });

  it('writes nothing when a TEC is given to the team it already has', () => {
    const { plan, sent, writer } = paintedPlan();
    plan.assign([tecId], plan.teamOfTec(tecId));
    writer.flush();
    expect(sent).toEqual([]);
  });

  it('marks a border as parting AoRs exactly when its sides have different teams', () => {
    const { plan, sent, writer } = paintedPlan();
    plan.assign([tecId], null);
    writer.flush();
    for (const { id, state } of sent.filter(({ id }) => isBorder(id))) {
      const [first = '', second = ''] = id.split('|');
      const partsAors = plan.teamOfTec(asId(first)) !== plan.teamOfTec(asId(second));
      expect(state).toEqual({ partsAors });
    }
  });

  it('stops following when told to', () => {
    const { plan, sent, writer, stop } = paintedPlan();
    stop();
    plan.assign([tecId], team(4));
    writer.flush();
    expect(sent).toEqual([]);
  });
});
