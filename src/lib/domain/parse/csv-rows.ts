// Reads a CSV file of a dataset into rows whose cells are checked when they are read.
import Papa from 'papaparse';
import { DatasetError, type DatasetFile } from './dataset-files.ts';

/** One row; every reader throws a `DatasetError` that names the file and row. */
export type CsvRow = {
  readonly row: number;
  /** The cell as written; the column must exist, the cell may be empty. */
  text(column: string): string;
  /** A cell that must not be empty. */
  required(column: string): string;
  /** A number of at least `min`. */
  number(column: string, min?: number): number;
  /** A whole number of at least 0. */
  count(column: string): number;
  oneOf<T extends string>(column: string, values: readonly T[]): T;
  fail(message: string): never;
};

/** The rows of a file, in its order. */
export function parseCsvRows(file: DatasetFile, text: string): CsvRow[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [fault] = parsed.errors;
  if (fault) {
    const row = fault.row === undefined ? null : fault.row + 2;
    throw new DatasetError(file, row, fault.message);
  }
  return parsed.data.map((cells, index) => readerOfRow(file, index + 2, cells));
}

function readerOfRow(file: DatasetFile, row: number, cells: Record<string, string>): CsvRow {
  function fail(message: string): never {
    throw new DatasetError(file, row, message);
  }
  function text(column: string): string {
    return cells[column]?.trim() ?? fail(`column ${column} is missing`);
  }
  function required(column: string): string {
    return text(column) || fail(`${column} is empty`);
  }
  function number(column: string, min = -Infinity): number {
    const value = Number(required(column));
    if (!Number.isFinite(value)) fail(`${column} is not a number: ${text(column)}`);
    if (value < min) fail(`${column} is below ${min}: ${value}`);
    return value;
  }
  function count(column: string): number {
    const value = number(column, 0);
    return Number.isInteger(value) ? value : fail(`${column} is not a whole number: ${value}`);
  }
  function oneOf<T extends string>(column: string, values: readonly T[]): T {
    const written = required(column);
    return values.find((value) => value === written) ?? fail(`${column} is unknown: ${written}`);
  }
  return { row, text, required, number, count, oneOf, fail };
}

/** Collects rows under their ids; an id that comes twice is a fault of its row. */
export function mapRows<T extends { readonly id: string }>(
  rows: readonly CsvRow[],
  parse: (row: CsvRow) => T,
): Map<T['id'], T> {
  const byId = new Map<T['id'], T>();
  for (const row of rows) {
    const item = parse(row);
    if (byId.has(item.id)) row.fail(`${item.id} is there twice`);
    byId.set(item.id, item);
  }
  return byId;
}
