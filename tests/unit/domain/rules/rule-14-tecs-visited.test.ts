// Rule 14: every TEC is visited or planned, or has a reason code.
import { expect, test } from 'vitest';
import { rule14 } from '../../../../src/lib/domain/rules/rule-14-tecs-visited.ts';
import { contextOf, draftPlan } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';

const AREAS = { 1: ['KZ-AKM-03', 'KZ-AKM-04', 'KZ-AKM-05', 'KZ-AKM-06'], 2: ['KZ-AKM-07'] };

test('once an AoR has a visit, each of its TECs without one or a reason is found', () => {
  const visits = [
    { tecId: 'KZ-AKM-03', plannedOn: '2019-05-20' },
    { tecId: 'KZ-AKM-04', visitedOn: '2019-05-21' },
    { tecId: 'KZ-AKM-05', reason: 'remote' as const },
  ];
  const found = findingsOfRule(rule14, contextOf(draftPlan({ areas: AREAS, visits })));
  expect(found.map(({ key }) => key)).toEqual(['14:KZ-AKM-06']);
});

test('an AoR without any visit is not started, whatever the others have', () => {
  const context = contextOf(draftPlan({ areas: AREAS }));
  expect(findingsOfRule(rule14, context)).toEqual([]);
  expect(rule14.progress?.(context)).toMatchObject({ done: 0, total: 232 });
});

test('a record that says nothing starts nothing, and a visit without a team is nobody’s', () => {
  const visits = [{ tecId: 'KZ-AKM-03' }, { tecId: 'KZ-AKM-09', plannedOn: '2019-05-20' }];
  expect(findingsOfRule(rule14, contextOf(draftPlan({ areas: AREAS, visits })))).toEqual([]);
});
