// Rule 2: different nationality, and every nationality of a dual national counts.
import { expect, test } from 'vitest';
import { rule02 } from '../../../../src/lib/domain/rules/rule-02-different-nationality.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

const from = (id: string, ...nationalities: string[]) => anObserver(id, { nationalities });

test('rule 2: two of one nationality are an error that names the State', () => {
  const findings = findingsOfRule(
    rule02,
    contextWith({ 'lto-1': [from('a', 'FR'), from('b', 'FR')] }),
  );
  expect(findings).toMatchObject([{ key: '2:lto-1' }]);
  expect(findings[0]?.why).toContain('FR');
});

test('rule 2: a second nationality counts as much as the first', () => {
  const shared = contextWith({ 'sto-1': [from('a', 'DE', 'FR'), from('b', 'PL', 'FR')] });
  expect(findingsOfRule(rule02, shared)[0]?.why).toContain('FR');
  const apart = contextWith({ 'sto-1': [from('a', 'DE', 'FR'), from('b', 'PL', 'IT')] });
  expect(findingsOfRule(rule02, apart)).toEqual([]);
});

test('rule 2: an unknown nationality is missing work, not an error', () => {
  const context = contextWith({ 'lto-1': [from('a'), from('b')], 'lto-2': [from('c', 'DE')] });
  expect(findingsOfRule(rule02, context)).toEqual([]);
  expect(rule02.progress?.(context)).toMatchObject({ done: 1, total: 3 });
});
