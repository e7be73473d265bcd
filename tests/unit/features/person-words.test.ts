// People on the pairing board are found by name, State and language, and told in a line.
import { expect, test } from 'vitest';
import {
  factsOfPerson,
  isPersonShown,
  type PersonFilter,
} from '../../../src/lib/features/pairs/person-words.ts';
import { anObserver } from '../../support/rule-context.ts';

const person = anObserver('a', {
  name: 'Zoë Sample',
  nationalities: ['DE', 'FR'],
  languages: ['en', 'ru'],
  missions: 1,
});
const isShown = (query: string, filter: PersonFilter = 'all') =>
  isPersonShown(person, filter, query, ['kk', 'ru']);

test('a line tells what counts when two are paired', () => {
  expect(factsOfPerson(person)).toBe('DE FR · female · 1 mission · en ru');
  const unknown = anObserver('b', { nationalities: [], gender: null, languages: [], missions: 0 });
  expect(factsOfPerson(unknown)).toBe(
    'nationality unknown · gender not stated · new · no language entered',
  );
});

test('a search finds by every word, in name, State and language', () => {
  for (const query of ['', 'zoe', 'germany zoe', 'fr', 'ru']) expect(isShown(query)).toBe(true);
  for (const query of ['poland', 'zoe poland']) expect(isShown(query)).toBe(false);
});

test('filters show whom they name', () => {
  const shown = (['all', 'female', 'male', 'experienced', 'new', 'area'] as const).filter(
    (filter) => isShown('', filter),
  );
  expect(shown).toEqual(['all', 'female', 'experienced', 'area']);
});
