// The rows of a list that were not taken, as they were, each with its line and its reasons.
import type { BadRow } from '../import/read-rows.ts';

/** The headers of the list with two more columns, then the rows. */
export function badRowsTable(
  headers: readonly string[],
  rows: readonly BadRow[],
): readonly (readonly string[])[] {
  return [
    [...headers, 'Line', 'Reason'],
    ...rows.map(({ cells, line, faults }) => [
      ...headers.map((_, column) => cells[column] ?? ''),
      String(line),
      faults
        .map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`))
        .join(' '),
    ]),
  ];
}
