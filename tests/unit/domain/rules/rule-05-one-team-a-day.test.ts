// Rule 5: nobody in two teams on the same day, hence nobody entered twice in two teams.
import { expect, test } from 'vitest';
import { rule05 } from '../../../../src/lib/domain/rules/rule-05-one-team-a-day.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { anObserver, contextWith, type PeopleOfTeams } from '../../../support/rule-context.ts';

const keys = (people: PeopleOfTeams) =>
  findingsOfRule(rule05, contextWith(people)).map(({ key }) => key);
const phone = '+77010000001';

test('rule 5: one phone in two teams is an error on both entries, naming the other team', () => {
  const people = {
    'lto-1': [anObserver('a', { phone })],
    'sto-2': [anObserver('b', { phone, nationalities: ['FR'] })],
  };
  expect(keys(people)).toEqual(['5:a', '5:b']);
  const [first, second] = findingsOfRule(rule05, contextWith(people));
  expect(first?.why).toContain('0002');
  expect(second?.why).toContain('LTO01');
});

test('rule 5: one name with the same nationalities counts, however it is spelt', () => {
  const name = 'Zoë Muster-Fall';
  const dual = ['FR', 'DE'];
  const a = anObserver('a', { name, nationalities: dual });
  const b = anObserver('b', { name: 'zoe muster fall', nationalities: dual.toReversed() });
  expect(keys({ 'lto-1': [a], 'lto-2': [b] })).toEqual(['5:a', '5:b']);
  const other = { ...b, nationalities: ['FR'] };
  expect(keys({ 'lto-1': [a], 'lto-2': [other] })).toEqual([]);
});

test('rule 5: entries in one team, or without a team, or on other days are not in two teams', () => {
  const a = anObserver('a', { phone });
  const b = anObserver('b', { phone });
  expect(keys({ 'lto-1': [a, b] })).toEqual([]);
  expect(keys({ 'lto-1': [a], '': [b] })).toEqual([]);
  expect(keys({ 'lto-1': [a], gone: [b] })).toEqual([]);
  const later = { ...b, arrivesOn: '2019-06-26', leavesOn: '2019-07-01' };
  expect(keys({ 'lto-1': [a], 'lto-2': [later] })).toEqual([]);
});
