// Rule 11: voters, stations, TECs and STO teams of each AoR are within the tolerance of the mean.
import { expect, test } from 'vitest';
import { isRegionalTec } from '../../../../src/lib/domain/tec.ts';
import { rule11 } from '../../../../src/lib/domain/rules/rule-11-workload-within-tolerance.ts';
import { contextOf, draftPlan } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { kz2019 } from '../../../support/kz-2019.ts';

const regional = [...kz2019.tecs.values()].filter(isRegionalTec).map(({ id }) => id);
/** Regional TECs have no voters or stations, so that only their number counts. */
const uneven = { 1: regional.slice(0, 5), 2: regional.slice(5, 8) };

test('says which measure, how much, which way, and the limit', () => {
  const found = findingsOfRule(rule11, contextOf(draftPlan({ areas: uneven })));
  expect(found).toEqual([]);
  const tighter = draftPlan({ areas: uneven, settings: { workloadTolerancePercent: 24 } });
  expect(findingsOfRule(rule11, contextOf(tighter)).map(({ key, why }) => [key, why])).toEqual([
    ['11:team-1:tecs', 'TECs: 25.0 % above the mean of all teams, 5 against 4. The limit is 24 %.'],
    ['11:team-2:tecs', 'TECs: 25.0 % below the mean of all teams, 3 against 4. The limit is 24 %.'],
  ]);
});

test('figures that rest on estimates say so', () => {
  const areas = { 1: ['KZ-ALA-01', 'KZ-ALA-02'], 2: ['KZ-AKM-03', 'KZ-AKM-04'] };
  const found = findingsOfRule(rule11, contextOf(draftPlan({ areas })));
  const voters = found.filter(({ key }) => key.endsWith(':voters'));
  expect(voters).toHaveLength(2);
  for (const { why } of voters) expect(why).toContain('estimates');
});

test('STO teams count by the AoR they work in', () => {
  const areas = { 1: [regional[0] ?? ''], 2: [regional[1] ?? ''] };
  const plan = draftPlan({ areas, stoTeams: [1, 1, 1, 2, null] });
  const found = findingsOfRule(rule11, contextOf(plan));
  expect(found.map(({ key }) => key)).toEqual(['11:team-1:stos', '11:team-2:stos']);
});

test('while a team has no area, or no STO team, the work is still being given out', () => {
  const started = draftPlan({ areas: { ...uneven, 3: [] } });
  expect(findingsOfRule(rule11, contextOf(started))).toEqual([]);
  expect(rule11.progress?.(contextOf(started))).toMatchObject({ done: 2, total: 3 });
  const oneSto = draftPlan({
    areas: { 1: [regional[0] ?? ''], 2: [regional[1] ?? ''] },
    stoTeams: [1],
  });
  expect(findingsOfRule(rule11, contextOf(oneSto))).toEqual([]);
});
