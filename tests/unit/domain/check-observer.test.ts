// What may stand in the fields of an observer, and that each refusal names its field.
import { expect, test } from 'vitest';
import {
  checkObserver,
  newObserver,
  type ObserverFields,
} from '../../../src/lib/domain/check-observer.ts';
import { COUNTRY_CODES, countryCodeOf, nameOfCountry } from '../../../src/lib/domain/countries.ts';
import { LANGUAGE_CODES, languageCodeOf } from '../../../src/lib/domain/languages.ts';

const faultsOf = (fields: Partial<ObserverFields>) =>
  checkObserver({ ...newObserver('sto', 'Sample'), ...fields }).map(({ field }) => field);

test('a name is enough', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each<[string, Partial<ObserverFields>, keyof ObserverFields]>([
  ['no name', { name: ' ' }, 'name'],
  ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
  ['a reference that is too long', { reference: 'x'.repeat(33) }, 'reference'],
  ['a country that does not exist', { nationalities: ['DE', 'ZZ'] }, 'nationalities'],
  ['a withdrawn country code', { nationalities: ['SU'] }, 'nationalities'],
  ['a language that does not exist', { languages: ['qq'] }, 'languages'],
  ['a country in the place of a State', { secondingState: 'Germany' }, 'secondingState'],
  ['half a mission', { missions: 1.5 }, 'missions'],
  ['more missions than a life has', { missions: 201 }, 'missions'],
  ['a phone without its country', { phone: '87010000000' }, 'phone'],
  ['a phone with letters', { phone: '+7701CALLME' }, 'phone'],
  ['a phone of more than 15 digits', { phone: '+7701000000000000' }, 'phone'],
  ['a day that does not exist', { arrivesOn: '2019-06-31' }, 'arrivesOn'],
  ['a day written otherwise', { leavesOn: '09.06.2019' }, 'leavesOn'],
  [
    'a departure before the arrival',
    { arrivesOn: '2019-06-10', leavesOn: '2019-06-09' },
    'leavesOn',
  ],
])('%s is refused at its field', (_, fields, field) => {
  expect(faultsOf(fields)).toEqual([field]);
});

test('arriving and leaving on one day is possible', () => {
  expect(faultsOf({ arrivesOn: '2019-06-09', leavesOn: '2019-06-09' })).toEqual([]);
});

test('the countries are those of ISO 3166-1 and the languages those of ISO 639-1', () => {
  expect(COUNTRY_CODES.size).toBe(249);
  expect(LANGUAGE_CODES.size).toBeGreaterThan(175);
  for (const code of ['EU', 'UN', 'XK', 'ZZ', 'SU', 'DD'])
    expect(COUNTRY_CODES.has(code)).toBe(false);
  expect(nameOfCountry('DE')).toBe('Germany');
});

test.each([
  ['de', 'DE'],
  ['Germany', 'DE'],
  ['Германия', 'DE'],
  ['Қазақстан', 'KZ'],
  ['Bosnia and Herzegovina', 'BA'],
  ['turkiye', 'TR'],
  ['the Netherlands', 'NL'],
  ['Российская Федерация', 'RU'],
])('the country “%s” is %s', (text, code) => {
  expect(countryCodeOf(text)).toBe(code);
});

test('a country or language is never guessed', () => {
  for (const text of ['', 'Germani', 'XX', 'D']) expect(countryCodeOf(text)).toBeNull();
  expect(languageCodeOf('Klingon')).toBeNull();
  expect(languageCodeOf('русский')).toBe('ru');
  expect(languageCodeOf('EN')).toBe('en');
});
