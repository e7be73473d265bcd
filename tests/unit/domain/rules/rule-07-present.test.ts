// Rule 7: present on the days planned: LTOs from 14 May to 19 June, STOs from 4 to 13 June.
import { expect, test } from 'vitest';
import { KNOWN_EVENTS } from '../../../../src/lib/domain/calendar.ts';
import type { Observer } from '../../../../src/lib/domain/observer.ts';
import { rule07 } from '../../../../src/lib/domain/rules/rule-07-present.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith } from '../../../support/rule-context.ts';

const found = (facts: Partial<Observer>) =>
  findingsOfRule(rule07, contextWith({ 'lto-1': [anObserver('a', facts)] })).map(({ key }) => key);

test('rule 7: who is there on the first and the last day is there', () => {
  expect(found({ kind: 'lto', arrivesOn: '2019-05-14', leavesOn: '2019-06-19' })).toEqual([]);
  expect(found({ kind: 'sto', arrivesOn: '2019-06-04', leavesOn: '2019-06-13' })).toEqual([]);
});

test('rule 7: coming later and leaving earlier are an error each', () => {
  const days = { arrivesOn: '2019-05-15', leavesOn: '2019-06-18' };
  expect(found({ kind: 'lto', ...days })).toEqual(['7:a:arrival', '7:a:departure']);
  expect(found({ kind: 'sto', ...days })).toEqual([]);
});

test('rule 7: unknown dates are missing work, not an error', () => {
  expect(found({ arrivesOn: null, leavesOn: null })).toEqual([]);
  const people = [anObserver('a', { leavesOn: null }), anObserver('b')];
  expect(rule07.progress?.(contextWith({ '': people }))).toMatchObject({ done: 1, total: 2 });
});

test('rule 7: the days are the calendar’s, and a change of one checks everybody anew', () => {
  const late = { 'lto-1': [anObserver('a', { arrivesOn: '2019-05-20' })] };
  const context = contextWith(late, { calendarEvents: new Map() });
  expect(findingsOfRule(rule07, context)).toEqual([]);
  const delta = { calendarEvents: new Set([KNOWN_EVENTS.stosArrive]) };
  expect(rule07.touchedBy(delta, context, context)).toBe('all');
});
