// Writes any table as XLSX of one sheet. Loaded only when somebody asks for such a file.
// Invariant: every cell is text, so that nothing in it can run and no number of a station loses its zeros.
import { writeXlsx } from 'hucre/xlsx';
import type { ExportTable } from './roster-table.ts';

const TEXT_FORMAT = '@';
const COLUMN_WIDTH = 20;

/** The sheet with its header line frozen. */
export async function xlsxOfPlainTable(
  { lines, headerAt }: ExportTable,
  { sheet, author }: { readonly sheet: string; readonly author: string },
): Promise<Uint8Array> {
  const columns = (lines[headerAt] ?? []).map(() => ({
    ...{ width: COLUMN_WIDTH, numFmt: TEXT_FORMAT },
  }));
  const rows = lines.map((line) => [...line]);
  return writeXlsx({
    sheets: [{ name: sheet, rows, columns, freezePane: { rows: headerAt + 1 } }],
    properties: { creator: author },
  });
}
