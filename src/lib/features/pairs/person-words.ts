// What the board says of a person beside the name: nationality, gender, experience, languages.
import type { Observer } from '../../domain/observer.ts';
import { GENDER_LABELS } from '../../domain/observer-words.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import { nameOfCountry } from '../../domain/countries.ts';

/** "DE FR · female · 3 missions · en ru". */
export function factsOfPerson({ nationalities, gender, missions, languages }: Observer): string {
  return [
    nationalities.join(' ') || 'nationality unknown',
    gender === null ? 'gender not stated' : GENDER_LABELS[gender].toLowerCase(),
    wordsOfMissions(missions),
    languages.join(' ') || 'no language entered',
  ].join(' · ');
}

/** "new", "1 mission", "3 missions". */
export function wordsOfMissions(missions: number): string {
  if (missions === 0) return 'new';
  return missions === 1 ? '1 mission' : `${missions} missions`;
}

export const PERSON_FILTERS = {
  all: 'Everybody',
  female: 'Women',
  male: 'Men',
  experienced: 'With an earlier mission',
  new: 'First mission',
  area: 'Language of the area',
} as const;
export type PersonFilter = keyof typeof PERSON_FILTERS;

/** Whether somebody is shown by a filter and a search for name, reference, State or language. */
export function isPersonShown(
  person: Observer,
  filter: PersonFilter,
  query: string,
  areaLanguages: readonly string[],
): boolean {
  if (!fits(person, filter, areaLanguages)) return false;
  const { name, reference, nationalities, languages } = person;
  const states = nationalities.map((code) => `${code} ${nameOfCountry(code)}`);
  const words = foldText([name, reference, ...states, ...languages].join(' '));
  return foldText(query)
    .split(' ')
    .every((word) => words.includes(word));
}

function fits(
  { gender, missions, languages }: Observer,
  filter: PersonFilter,
  areaLanguages: readonly string[],
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'female':
    case 'male':
      return gender === filter;
    case 'experienced':
      return missions > 0;
    case 'new':
      return missions === 0;
    case 'area':
      return languages.some((language) => areaLanguages.includes(language));
  }
}
