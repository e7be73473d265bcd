// Reads one cell of a list into a field of an observer. An empty cell says nothing about the field.
import type { ObserverFields } from '../check-observer.ts';
import { err, ok, type Result } from '../result.ts';
import type { ImportField } from './import-fields.ts';
import { textOfCell, type ImportCell } from './import-table.ts';
import { oneOf, parseYesNo, wordsOf } from './list-words.ts';
import {
  parseCountries,
  parseCountry,
  parseDay,
  parseLanguages,
  parseMissions,
  parsePhone,
} from './parse-value.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Spreadsheets count days from 30 December 1899 (Excel's first day is 1, and it believes in 29 February 1900). */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** 1 March 1900 to 31 December 9999: before, spreadsheets disagree. */
const SERIAL_MIN = 61;
const SERIAL_MAX = 2_958_465;

const KINDS = wordsOf({
  lto: 'lto, long-term, long term observer, дсн, долгосрочный, долгосрочный наблюдатель',
  sto: 'sto, short-term, short term observer, ксн, краткосрочный, краткосрочный наблюдатель',
});
const GENDERS = wordsOf({
  female: 'female, f, w, woman, ж, жен, женский, женщина',
  male: 'male, m, man, м, муж, мужской, мужчина',
  other: 'other, x, diverse, другой, иной',
});
const ACCREDITATIONS = wordsOf({
  none: 'none, no, not applied, нет',
  applied: 'applied, pending, in process, requested, подано, подана, на рассмотрении',
  accredited: 'accredited, yes, approved, да, аккредитован, аккредитована, есть',
  refused: 'refused, rejected, denied, отказано, отказ',
});

type Parsers = {
  readonly [F in ImportField]: (cell: ImportCell) => Result<ObserverFields[F], string>;
};

const PARSERS: Parsers = {
  reference: (cell) => ok(textOfCell(cell)),
  name: (cell) => ok(textOfCell(cell)),
  kind: (cell) => oneOf(cell, KINDS, 'Write LTO or STO.'),
  nationalities: (cell) => parseCountries(textOfCell(cell)),
  languages: (cell) => parseLanguages(textOfCell(cell)),
  gender: (cell) => oneOf(cell, GENDERS, 'Write Female, Male or Other.'),
  missions: (cell) => parseMissions(textOfCell(cell)),
  secondingState: (cell) => parseCountry(textOfCell(cell)),
  accreditation: (cell) =>
    oneOf(cell, ACCREDITATIONS, 'Write None, Applied, Accredited or Refused.'),
  accreditationOn: parseDayCell,
  arrivesOn: parseDayCell,
  leavesOn: parseDayCell,
  phone: (cell) => ok(parsePhone(textOfCell(cell))),
  isIllustrative: parseYesNo,
};

/** The field that a filled cell gives, or why it cannot be read. */
export function parseCell<F extends ImportField>(
  field: F,
  cell: ImportCell,
): Result<ObserverFields[F], string> {
  return PARSERS[field](cell);
}

function parseDayCell(cell: ImportCell): Result<string | null, string> {
  const text = textOfCell(cell);
  const serial =
    typeof cell === 'number' ? cell : /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : null;
  if (serial === null) return parseDay(text);
  if (serial < SERIAL_MIN || serial > SERIAL_MAX) return err('This number is no date.');
  const time = SERIAL_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY;
  return ok(new Date(time).toISOString().slice(0, 10));
}
