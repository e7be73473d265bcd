// The files that leave the roster: templates, exports, rows that were not taken.
import { badRowsTable } from '../../domain/export/bad-rows-table.ts';
import { templateTable, type ExportTable } from '../../domain/export/roster-table.ts';
import { csvOfLines } from '../../domain/export/write-csv.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import type { BadRow } from '../../domain/import/read-rows.ts';
import { downloadFile } from '../../ui/download-file.ts';

export type FileFormat = 'xlsx' | 'csv';

const CSV_TYPE = 'text/csv;charset=utf-8';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a table in a format; XLSX is loaded when it is asked for. */
export async function downloadTable(
  table: ExportTable,
  file: { readonly name: string; readonly format: FileFormat; readonly author: string },
): Promise<void> {
  if (file.format === 'csv') {
    downloadFile(`${file.name}.csv`, csvOfLines(table.lines), CSV_TYPE);
    return;
  }
  const { xlsxOfTable } = await import('../../domain/export/write-xlsx.ts');
  const bytes = await xlsxOfTable(table, file.author);
  downloadFile(`${file.name}.xlsx`, new Uint8Array(bytes), XLSX_TYPE);
}

/** Saves the columns to fill in. */
export function downloadTemplate(format: FileFormat): Promise<void> {
  return downloadTable(templateTable(), { name: 'roster-template', format, author: 'Muster' });
}

/** Saves the rows that were not taken, to mend and import again. */
export function downloadBadRows(headers: readonly string[], rows: readonly BadRow[]): void {
  const lines = badRowsTable(headers, rows);
  downloadFile('roster-rows-to-mend.csv', csvOfLines(lines), CSV_TYPE);
}

/** A name for the file of a plan's roster: `roster-kazakhstan-2019-2026-11-23`. */
export function nameOfRosterFile(planName: string, at: Date): string {
  const slug = foldText(planName).replaceAll(' ', '-').slice(0, 40);
  return ['roster', slug, at.toISOString().slice(0, 10)].filter((part) => part !== '').join('-');
}
