// The rows of a spreadsheet as a table with headers, whatever stands above it.
import { err, ok, type Result } from '../result.ts';
import type { GuessMapping } from './column-mapping.ts';

/** A cell as a spreadsheet holds it. */
export type ImportCell = string | number | boolean | Date | null;

export type ImportRow = {
  /** The line in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly ImportCell[];
};

export type ImportTable = {
  readonly headers: readonly string[];
  readonly rows: readonly ImportRow[];
};

/** How much a list of people may hold. */
export const IMPORT_MAX_BYTES = 5 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 2_000;

/** Titles and notes may stand above the headers. */
const HEADER_WITHIN_LINES = 20;
/** One known header may be chance; two are a header line. */
const KNOWN_HEADERS = 2;

/** A kind of list: how its headers are known, and how many rows it may have. */
export type TableKind = {
  readonly guess: GuessMapping<string>;
  readonly maxRows: number;
};

/** Finds the headers and the rows below them; refuses what is empty or too long. */
export function tableOfLines(
  lines: readonly (readonly ImportCell[])[],
  { guess, maxRows }: TableKind,
): Result<ImportTable, string> {
  const isFilled = (line: readonly ImportCell[]) => line.some((cell) => textOfCell(cell) !== '');
  const known = lines
    .slice(0, HEADER_WITHIN_LINES)
    .findIndex((line) => guess(line.map(textOfCell)).filter(Boolean).length >= KNOWN_HEADERS);
  const headerAt = known >= 0 ? known : lines.findIndex(isFilled);
  const headers = (lines[headerAt] ?? []).map(textOfCell);
  const rows = lines
    .map((cells, index) => ({ line: index + 1, cells }))
    .slice(headerAt + 1)
    .filter(({ cells }) => isFilled(cells));
  if (headerAt < 0) return err('This file is empty. Fill in the template and choose it again.');
  if (rows.length === 0) return err('There is no row below the headers.');
  if (rows.length > maxRows) {
    return err(`This file has more than ${maxRows} rows. Split it into several files.`);
  }
  return ok({ headers, rows });
}

/** A cell as a person would read it. An apostrophe that keeps a formula from running is left out. */
export function textOfCell(cell: ImportCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : isoDayOf(cell);
  const text = String(cell).trim();
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function isoDayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
