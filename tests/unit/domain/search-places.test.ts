// Places are found by name, code or seat in three languages, the likeliest first, and fast.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../src/lib/domain/search/fold-text.ts';
import { createPlaceSearch } from '../../../src/lib/domain/search/search-places.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const search = createPlaceSearch(kz2019);
const idsOf = (query: string) => search(query).map((match) => match.place.id as string);

test.each([
  ['a code', 'kz-akm-03', 'KZ-AKM-03'],
  ['an English name', 'akkol', 'KZ-AKM-03'],
  ['a Russian name', 'аккольский', 'KZ-AKM-03'],
  ['a Kazakh name', 'Ақкөл ауданы', 'KZ-AKM-03'],
  ['a Kazakh name on a Russian keyboard', 'аккол ауданы', 'KZ-AKM-03'],
  ['a seat in English', 'shonzhy', 'KZ-ALM-19'],
  ['a seat in Russian', 'чунджа', 'KZ-ALM-19'],
  ['a seat in Kazakh', 'шонжы', 'KZ-ALM-19'],
  ['a hyphenated name without hyphen', 'ust kamenogorsk', 'KZ-VOS-01'],
  ['a region', 'мангистауская область', 'KZ-MAN'],
  ['a city abroad', 'sofia', 'KZ-OOC-64'],
  ['a country abroad', 'bulgaria', 'KZ-OOC-64'],
  ['a precinct number abroad', '265', 'KZ-OOC-01'],
])('%s is found first', (_what, query, id) => {
  expect(idsOf(query)[0]).toBe(id);
});

test('what starts with the query comes before what only contains it', () => {
  const names = search('kara').filter((match) => match.field === 'name');
  const texts = names.map((match) => foldText(match.text).indexOf('kara'));
  expect(texts.length).toBeGreaterThan(5);
  expect(texts).toEqual([...texts].sort((a, b) => Math.sign(a) - Math.sign(b)));
});

test('a match says which fact it met', () => {
  expect(search('Чунджа')[0]).toMatchObject({ field: 'seat', text: 'Чунджа', language: 'ru' });
});

test('an empty query and nonsense find nothing', () => {
  expect(search('  - ')).toEqual([]);
  expect(search('qqqq')).toEqual([]);
});

test('every TEC is found by each of its names and its seat, in any case', () => {
  for (const tec of kz2019.tecs.values()) {
    for (const text of [...Object.values(tec.names), ...Object.values(tec.seat.names)]) {
      const found = search(text.toUpperCase(), Infinity).map((match) => match.place.id);
      expect(found, `${tec.id} by ${text}`).toContain(tec.id);
    }
  }
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
