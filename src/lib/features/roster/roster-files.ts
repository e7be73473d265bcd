// The files that leave the roster: templates, exports, rows that were not taken.
import { badRowsTable } from '../../domain/export/bad-rows-table.ts';
import {
  csvFileOf,
  fileOfTable,
  nameOfFile,
  type FileFormat,
} from '../../domain/export/file-of-table.ts';
import { templateTable, type ExportTable } from '../../domain/export/roster-table.ts';
import type { BadRow } from '../../domain/import/read-rows.ts';
import { downloadFile } from '../../ui/download-file.ts';

/** Saves a table in a format; XLSX is loaded when it is asked for. */
export async function downloadTable(
  table: ExportTable,
  file: { readonly name: string; readonly format: FileFormat; readonly author: string },
): Promise<void> {
  const { name, content, type } = await fileOfTable(table, file, async (rows, author) => {
    const { xlsxOfTable } = await import('../../domain/export/write-xlsx.ts');
    return xlsxOfTable(rows, author);
  });
  downloadFile(name, content, type);
}

/** Saves the columns to fill in. */
export function downloadTemplate(format: FileFormat): Promise<void> {
  return downloadTable(templateTable(), { name: 'roster-template', format, author: 'Muster' });
}

/** Saves the rows that were not taken, to mend and import again. */
export function downloadBadRows(headers: readonly string[], rows: readonly BadRow[]): void {
  const { name, content, type } = csvFileOf('roster-rows-to-mend', badRowsTable(headers, rows));
  downloadFile(name, content, type);
}

/** A name for the file of a plan's roster: `roster-kazakhstan-2019-2026-11-23`. */
export function nameOfRosterFile(planName: string, at: Date): string {
  return nameOfFile('roster', planName, at.toISOString().slice(0, 10));
}
