// A table as the bytes of a file, in the format that somebody asked for.
import { foldText } from '../search/fold-text.ts';
import { csvOfLines } from './write-csv.ts';
import type { ExportTable } from './roster-table.ts';

export type FileFormat = 'xlsx' | 'csv';

export type TableFile = {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
};

const PART_MAX_LENGTH = 40;
const CSV_TYPE = 'text/csv;charset=utf-8';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type XlsxWriter = (table: ExportTable, author: string) => Promise<Uint8Array>;

/** The file; `writeXlsx` is only asked when it is wanted, and may load what it needs then. */
export async function fileOfTable(
  table: ExportTable,
  file: {
    /** Without its ending. */
    readonly name: string;
    readonly format: FileFormat;
    readonly author: string;
  },
  writeXlsx: XlsxWriter,
): Promise<TableFile> {
  if (file.format === 'csv') return csvFileOf(file.name, table.lines);
  const bytes = await writeXlsx(table, file.author);
  return { name: `${file.name}.xlsx`, content: new Uint8Array(bytes), type: XLSX_TYPE };
}

/** Writes one plain sheet. */
export function plainSheet(sheet: string): XlsxWriter {
  return async (table, author) => {
    const { xlsxOfPlainTable } = await import('./write-table-xlsx.ts');
    return xlsxOfPlainTable(table, { sheet, author });
  };
}

/** Lines of cells as a CSV file. */
export function csvFileOf(name: string, lines: readonly (readonly string[])[]): TableFile {
  return { name: `${name}.csv`, content: csvOfLines(lines), type: CSV_TYPE };
}

/** Words and numbers as the name of a file: `roster-kazakhstan-2019-2026-11-23`. */
export function nameOfFile(...parts: readonly string[]): string {
  return parts
    .map((part) => foldText(part).replaceAll(' ', '-').slice(0, PART_MAX_LENGTH))
    .filter((part) => part !== '')
    .join('-');
}
