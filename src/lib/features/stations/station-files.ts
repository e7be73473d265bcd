// The files that leave the list of stations: the template, exports, rows that were not taken.
import { badRowsTable } from '../../domain/export/bad-rows-table.ts';
import {
  csvFileOf,
  fileOfTable,
  nameOfFile,
  plainSheet,
  type FileFormat,
} from '../../domain/export/file-of-table.ts';
import {
  stationsTable,
  stationsTemplate,
  type StationsExport,
} from '../../domain/export/stations-table.ts';
import type { BadRow } from '../../domain/import/read-rows.ts';
import { downloadFile } from '../../ui/download-file.ts';

/** Saves stations; who takes them and when stands in the file. */
export async function downloadStations(wish: StationsExport, format: FileFormat): Promise<void> {
  const name = nameOfFile('stations', wish.planName, wish.exportedAt.toISOString().slice(0, 10));
  await save(stationsTable(wish), { name, format, author: wish.exportedBy });
}

/** Saves the columns to fill in. */
export function downloadTemplate(format: FileFormat): Promise<void> {
  return save(stationsTemplate(), { name: 'stations-template', format, author: 'Muster' });
}

/** Saves the rows that were not taken, to mend and import again. */
export function downloadBadRows(headers: readonly string[], rows: readonly BadRow[]): void {
  const { name, content, type } = csvFileOf('stations-to-mend', badRowsTable(headers, rows));
  downloadFile(name, content, type);
}

async function save(
  table: Parameters<typeof fileOfTable>[0],
  file: Parameters<typeof fileOfTable>[1],
): Promise<void> {
  const { name, content, type } = await fileOfTable(table, file, plainSheet('Stations'));
  downloadFile(name, content, type);
}
