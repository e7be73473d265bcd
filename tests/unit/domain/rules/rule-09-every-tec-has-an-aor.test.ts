// Rule 9: every TEC is in exactly one AoR.
import { expect, test } from 'vitest';
import { emptyPlan } from '../../../../src/lib/domain/plan.ts';
import { rule09 } from '../../../../src/lib/domain/rules/rule-09-every-tec-has-an-aor.ts';
import { contextOf, draftPlan } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { kz2019 } from '../../../support/kz-2019.ts';

const all = [...kz2019.tecs.keys()];

test('a TEC that no team covers is an error, named by its id', () => {
  const found = findingsOfRule(rule09, contextOf(draftPlan({ areas: { 1: all.slice(2) } })));
  expect(found.map(({ key }) => key)).toEqual(all.slice(0, 2).map((id) => `9:${id}`));
  expect(found.every(({ severity }) => severity === 'error')).toBe(true);
});

test('a plan in which all 232 TECs have a team has no finding, regional ones counted', () => {
  const context = contextOf(draftPlan({ areas: { 1: all } }));
  expect(findingsOfRule(rule09, context)).toEqual([]);
  expect(rule09.progress?.(context)).toMatchObject({ done: 232, total: 232 });
});

test('a plan without any assignment is not started, and not 232 errors', () => {
  const context = contextOf(emptyPlan(kz2019.id));
  expect(findingsOfRule(rule09, context)).toEqual([]);
  expect(rule09.progress?.(context)).toMatchObject({ done: 0, total: 232 });
});

test('the first assignment starts the whole country', () => {
  const before = contextOf(draftPlan({}));
  const after = contextOf(draftPlan({ areas: { 1: [all[0] ?? ''] } }));
  expect(rule09.touchedBy({ tecAssignments: new Set([all[0] ?? '']) }, before, after)).toBe('all');
});

test('a TEC that the dataset does not know is nobody’s finding', () => {
  expect(
    findingsOfRule(rule09, contextOf(draftPlan({ areas: { 1: [...all, 'KZ-XXX-01'] } }))),
  ).toEqual([]);
});
