// Rule 6: accredited, and nobody new after accreditation has closed on 3 June.
import { expect, test } from 'vitest';
import { KNOWN_EVENTS } from '../../../../src/lib/domain/calendar.ts';
import type { Observer } from '../../../../src/lib/domain/observer.ts';
import { rule06 } from '../../../../src/lib/domain/rules/rule-06-accredited.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

const found = (facts: Partial<Observer>) =>
  findingsOfRule(rule06, contextWith({ 'lto-1': [anObserver('a', facts)] }));

test('rule 6: an application until the closing day is work under way', () => {
  expect(found({ accreditation: 'applied', accreditationOn: '2019-06-03' })).toEqual([]);
  expect(found({ accreditation: 'applied', accreditationOn: null })).toEqual([]);
  expect(found({ accreditation: 'none', accreditationOn: null })).toEqual([]);
});

test('rule 6: whoever is new after the closing day is an error', () => {
  const [late] = found({ accreditation: 'applied', accreditationOn: '2019-06-04' });
  expect(late?.why).toContain('2019-06-03');
  expect(found({ accreditation: 'accredited', accreditationOn: '2019-06-04' })).toHaveLength(1);
});

test('rule 6: somebody refused is an error in a team and none outside it', () => {
  expect(found({ accreditation: 'refused' })).toMatchObject([{ key: '6:a' }]);
  const outside = contextWith({ '': [anObserver('a', { accreditation: 'refused' })] });
  expect(findingsOfRule(rule06, outside)).toEqual([]);
});

test('rule 6: the closing day is the calendar’s, and a change of it checks everybody anew', () => {
  const late = { 'lto-1': [anObserver('a', { accreditationOn: '2019-06-04' })] };
  const context = contextWith(late, { calendarEvents: new Map() });
  expect(findingsOfRule(rule06, context)).toEqual([]);
  const delta = { calendarEvents: new Set([KNOWN_EVENTS.accreditationCloses]) };
  expect(rule06.touchedBy(delta, context, contextWith(late))).toBe('all');
});

test('rule 6: progress counts who is accredited', () => {
  const people = [anObserver('a'), anObserver('b', { accreditation: 'applied' })];
  expect(rule06.progress?.(contextWith({ '': people }))).toMatchObject({ done: 1, total: 2 });
});
