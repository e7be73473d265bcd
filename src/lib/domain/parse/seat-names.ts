// Russian and Kazakh names of TEC seats. The commissions' list has English ones only: a city that has
// a TEC of its own lends its names, a list compiled by hand fills the others, English fills the rest.
import type { LocalNames } from '../local-names.ts';
import type { CsvRow } from './csv-rows.ts';

/** Looks up the names of a seat by its English name. */
export function createSeatNames(
  tecRows: readonly CsvRow[],
  compiledRows: readonly CsvRow[],
): (english: string) => LocalNames {
  const names = new Map<string, LocalNames>();
  for (const row of compiledRows) {
    const en = row.required('seat_en');
    names.set(en, { en, ru: row.text('seat_ru') || en, kk: row.text('seat_kk') || en });
  }
  for (const row of tecRows) {
    const city = cityOfTec(row);
    if (city) names.set(city.en, city);
  }
  return (en) => names.get(en) ?? { en, ru: en, kk: en };
}

const RUSSIAN_CITY = 'город ';
const KAZAKH_CITY = ' қаласы';

/** The city a TEC is named after, when that is also where it sits. */
function cityOfTec(row: CsvRow): LocalNames | null {
  const en = row.text('seat_en');
  const ru = row.text('name_ru');
  const kk = row.text('name_kk');
  const isNamedAfterSeat = row.text('name_en').startsWith(en);
  if (!isNamedAfterSeat || !ru.startsWith(RUSSIAN_CITY) || !kk.endsWith(KAZAKH_CITY)) return null;
  return { en, ru: ru.slice(RUSSIAN_CITY.length), kk: kk.slice(0, -KAZAKH_CITY.length) };
}
