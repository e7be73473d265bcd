// The files that a sample leaves the program in.
import type { ExportTable } from '../../domain/export/roster-table.ts';
import { csvOfLines } from '../../domain/export/write-csv.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import { downloadFile } from '../../ui/download-file.ts';

export type FileFormat = 'xlsx' | 'csv';

const CSV_TYPE = 'text/csv;charset=utf-8';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the table; XLSX is loaded when it is asked for. */
export async function downloadSample(
  table: ExportTable,
  file: { readonly name: string; readonly format: FileFormat; readonly author: string },
): Promise<void> {
  if (file.format === 'csv') {
    downloadFile(`${file.name}.csv`, csvOfLines(table.lines), CSV_TYPE);
    return;
  }
  const { xlsxOfPlainTable } = await import('../../domain/export/write-table-xlsx.ts');
  const bytes = await xlsxOfPlainTable(table, { sheet: 'Sample', author: file.author });
  downloadFile(`${file.name}.xlsx`, new Uint8Array(bytes), XLSX_TYPE);
}

/** A name for the file: `sample-kazakhstan-2019-seed-2019`. */
export function nameOfSampleFile(planName: string, seed: number): string {
  const slug = foldText(planName).replaceAll(' ', '-').slice(0, 40);
  return ['sample', slug, 'seed', String(seed)].filter((part) => part !== '').join('-');
}
