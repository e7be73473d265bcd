// Rule 3: mixed gender, and at least one with an earlier mission.
import { expect, test } from 'vitest';
import type { Observer } from '../../../../src/lib/domain/observer.ts';
import { rule03 } from '../../../../src/lib/domain/rules/rule-03-mixed-and-experienced.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

const pair = (a: Partial<Observer>, b: Partial<Observer>) =>
  findingsOfRule(rule03, contextWith({ 'lto-1': [anObserver('a', a), anObserver('b', b)] }));

test('rule 3: a man and a woman of whom one has been on a mission are right', () => {
  expect(pair({ gender: 'female', missions: 0 }, { gender: 'male', missions: 3 })).toEqual([]);
});

test('rule 3: one gender, and nobody with an earlier mission, are two warnings', () => {
  const facts = { gender: 'male', missions: 0 } as const;
  expect(pair(facts, facts).map(({ key }) => key)).toEqual([
    '3:lto-1:gender',
    '3:lto-1:experience',
  ]);
});

test('rule 3: a gender that is not stated is not held against the pair', () => {
  expect(pair({ gender: null }, { gender: 'male' })).toEqual([]);
  expect(pair({ gender: null }, { gender: null })).toEqual([]);
});

test('rule 3: one observer alone is not a pair yet', () => {
  const context = contextWith({ 'lto-1': [anObserver('a', { missions: 0 })] });
  expect(findingsOfRule(rule03, context)).toEqual([]);
});
