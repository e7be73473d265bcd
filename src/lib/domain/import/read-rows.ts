// Reads the rows of a list into fields, each row for itself.
// Invariant: nothing is lost on the way: a row is read, is an example, or comes back with its reasons.
import type { ObserverFields } from '../check-observer.ts';
import type { Result } from '../result.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { EXAMPLE_REFERENCE, type ImportField } from './import-fields.ts';
import { textOfCell, type ImportCell, type ImportRow, type ImportTable } from './import-table.ts';
import { parseCell } from './parse-cell.ts';

export type RowFault = {
  /** The header of the column; empty when the fault is of the whole row. */
  readonly column: string;
  /** What stands there. */
  readonly typed: string;
  /** What is wrong and what to write. */
  readonly reason: string;
};

export type BadRow = {
  readonly line: number;
  /** The row as it was, for sending it back. */
  readonly cells: readonly string[];
  readonly faults: readonly RowFault[];
};

export type RowReading<Fields> = ImportRow & {
  /** What the filled cells say. */
  readonly fields: Partial<Fields>;
  readonly faults: readonly RowFault[];
};
/** A row of a list of observers. */
export type ReadRow = RowReading<ObserverFields>;

/** Every row of a list of observers but the examples of the template. */
export function readRows(table: ImportTable, mapping: ColumnMapping): readonly ReadRow[] {
  return table.rows
    .map((row) => readCells<ImportField, ObserverFields>({ table, mapping }, row, parseCell))
    .filter(({ fields }) => fields.reference?.toUpperCase() !== EXAMPLE_REFERENCE);
}

/** A row that is not taken, with why. */
export function badRow(row: ImportRow, faults: readonly RowFault[]): BadRow {
  return { line: row.line, cells: row.cells.map(textOfCell), faults };
}

/** The fault of a field, at the column that it was read from. */
export function faultAt(
  { table, mapping }: { readonly table: ImportTable; readonly mapping: ColumnMapping<string> },
  row: ImportRow,
  field: string,
  reason: string,
): RowFault {
  const column = mapping.findIndex((mapped) => mapped === field);
  return { column: table.headers[column] ?? '', typed: textOfCell(row.cells[column]), reason };
}

/** Reads the filled cells of a row; what cannot be read is a fault at its column. */
export function readCells<Field extends string, Fields>(
  { table, mapping }: { readonly table: ImportTable; readonly mapping: ColumnMapping<Field> },
  row: ImportRow,
  parse: (field: Field, cell: ImportCell) => Result<unknown, string>,
): RowReading<Fields> {
  const fields: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const [column, field] of mapping.entries()) {
    const cell = row.cells[column] ?? null;
    if (field === null || textOfCell(cell) === '') continue;
    const parsed = parse(field, cell);
    if (parsed.ok) fields[field] = parsed.value;
    else faults.push(faultAt({ table, mapping }, row, field, parsed.error));
  }
  return { ...row, fields: fields as Partial<Fields>, faults };
}
