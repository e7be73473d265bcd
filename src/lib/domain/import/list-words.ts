// Words of lists that stand for one of a few values, in any language and spelling.
import { err, ok, type Result } from '../result.ts';
import { foldText } from '../search/fold-text.ts';
import { textOfCell, type ImportCell } from './import-table.ts';

/** Each value with the words for it, separated by commas. */
export function wordsOf<T extends string>(
  words: Readonly<Record<T, string>>,
): ReadonlyMap<string, T> {
  const values = Object.keys(words) as T[];
  return new Map(
    values.flatMap((value) =>
      words[value].split(',').map((word) => [foldText(word), value] as const),
    ),
  );
}

/** The value that a cell names, or what to write. */
export function oneOf<T extends string>(
  cell: ImportCell,
  words: ReadonlyMap<string, T>,
  advice: string,
): Result<T, string> {
  const value = words.get(foldText(textOfCell(cell)));
  return value === undefined ? err(advice) : ok(value);
}

const YES_NO = wordsOf({ yes: 'yes, true, 1, y, да, иә, ия', no: 'no, false, 0, n, нет, жоқ' });

/** Yes or no. */
export function parseYesNo(cell: ImportCell): Result<boolean, string> {
  const said = oneOf(cell, YES_NO, 'Write Yes or No.');
  return said.ok ? ok(said.value === 'yes') : said;
}
