// Writes a table as CSV that spreadsheets open with the right letters and without running anything.
import Papa from 'papaparse';

const BYTE_ORDER_MARK = '﻿';

/**
 * UTF-8 with a byte order mark and Windows line ends. A cell that a spreadsheet would take for a formula
 * gets an apostrophe in front, which an import leaves out again.
 */
export function csvOfLines(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((line) => [...line]);
  return BYTE_ORDER_MARK + Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
}
