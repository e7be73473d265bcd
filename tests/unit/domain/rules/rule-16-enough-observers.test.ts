// Rule 16: two STOs for each STO team; nobody is left over once every team is full.
import { expect, test } from 'vitest';
import { isKeyOfWarning } from '../../../../src/lib/domain/rules/all-rules.ts';
import { rule16 } from '../../../../src/lib/domain/rules/rule-16-enough-observers.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

/** Three STO teams, none of them an AoR's guest; people by the id of their team. */
function found(people: Readonly<Record<string, number>>) {
  let at = 0;
  const sto = () => anObserver(`p${at++}`, { kind: 'sto' });
  const groups = Object.entries(people).map(([team, count]) => [
    team,
    Array.from({ length: count }, sto),
  ]);
  return findingsOfRule(rule16, contextWith(Object.fromEntries(groups)));
}

test('too few STOs for the teams are an error that says how many are missing', () => {
  const [finding] = found({ 'sto-1': 2, 'sto-2': 2, '': 1 });
  expect(finding).toMatchObject({ key: '16:plan:missing', severity: 'error' });
  expect(finding?.why).toContain('3 STO teams need 6 observers, but there are 5: 1 too few');
});

test('somebody left over once all teams are full is a warning that can be waived', () => {
  const [finding] = found({ 'sto-1': 2, 'sto-2': 2, 'sto-3': 2, '': 1 });
  expect(finding).toMatchObject({ key: '16:plan:left', severity: 'warning' });
  expect(finding?.why).toContain('1 STO has no team');
  expect(isKeyOfWarning('16:plan:left')).toBe(true);
  expect(isKeyOfWarning('16:plan:missing')).toBe(false);
});

test('while teams wait for people, and before anybody is known, that is progress', () => {
  expect(found({ 'sto-1': 2, 'sto-2': 2, 'sto-3': 1, '': 1 })).toEqual([]);
  expect(found({})).toEqual([]);
  const context = contextWith({ 'sto-1': [anObserver('a', { kind: 'sto' })] });
  expect(rule16.progress?.(context)).toMatchObject({ done: 1, total: 1 });
  expect(findingsOfRule(rule16, { ...context, roster: null })).toEqual([]);
});
