// The files that a sample leaves the program in.
import {
  fileOfTable,
  nameOfFile,
  plainSheet,
  type FileFormat,
} from '../../domain/export/file-of-table.ts';
import type { ExportTable } from '../../domain/export/roster-table.ts';
import { downloadFile } from '../../ui/download-file.ts';

/** Saves the table; XLSX is loaded when it is asked for. */
export async function downloadSample(
  table: ExportTable,
  file: { readonly name: string; readonly format: FileFormat; readonly author: string },
): Promise<void> {
  const { name, content, type } = await fileOfTable(table, file, plainSheet('Sample'));
  downloadFile(name, content, type);
}

/** A name for the file: `sample-kazakhstan-2019-seed-2019`. */
export function nameOfSampleFile(planName: string, seed: number): string {
  return nameOfFile('sample', planName, 'seed', String(seed));
}
