// Rule 1: two observers per team.
import { expect, test } from 'vitest';
import { rule01 } from '../../../../src/lib/domain/rules/rule-01-two-observers.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => anObserver(id));
if (!a || !b || !c) throw new Error('three people are needed');

test('rule 1: a team without observers has not been started, and progress says so', () => {
  const context = contextWith({});
  expect(findingsOfRule(rule01, context)).toEqual([]);
  expect(rule01.progress?.(context)).toMatchObject({ done: 0, total: 6 });
});

test('rule 1: two observers are right, in teams of either kind', () => {
  const sto = ['x', 'y'].map((id) => anObserver(id, { kind: 'sto' }));
  const context = contextWith({ 'lto-1': [a, b], 'sto-1': sto });
  expect(findingsOfRule(rule01, context)).toEqual([]);
  expect(rule01.progress?.(context).done).toBe(2);
});

test('rule 1: one observer alone and a third one are errors', () => {
  const alone = findingsOfRule(rule01, contextWith({ 'lto-2': [a] }));
  expect(alone).toMatchObject([{ key: '1:lto-2', object: { kind: 'lto-team', id: 'lto-2' } }]);
  const [three] = findingsOfRule(rule01, contextWith({ 'sto-3': [a, b, c] }));
  expect(three?.why).toContain('3 observers');
});

test('rule 1: a team that is gone, and those who may not read the roster, have no findings', () => {
  const context = contextWith({ gone: [a] });
  expect(rule01.check('gone' as never, context)).toEqual([]);
  const unread = { ...contextWith({ 'lto-1': [a] }), roster: null };
  expect(findingsOfRule(rule01, unread)).toEqual([]);
  expect(rule01.progress?.(unread).total).toBe(0);
});
