// The lines of cells in a file that somebody chose: XLSX or CSV, told apart by its name. The bytes stay here.
import { err, ok, type Result } from '../result.ts';
import type { ImportCell } from './import-table.ts';
import { linesOfCsv } from './read-csv.ts';

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

/** Refuses other files; XLSX is loaded when it is asked for. */
export async function linesOfFile(
  { name, bytes }: ImportFile,
  maxRows: number,
): Promise<Result<readonly (readonly ImportCell[])[], string>> {
  if (/\.xlsx$/i.test(name)) {
    const { linesOfXlsx } = await import('./read-xlsx.ts');
    return linesOfXlsx(bytes, maxRows);
  }
  if (/\.(csv|txt|tsv)$/i.test(name)) return ok(linesOfCsv(bytes));
  return err('Choose a file that ends in .xlsx or .csv. Excel saves as either.');
}

/** Why a file is too large to be read, or null. */
export function refusalOfSize(bytes: number, maxBytes: number): string | null {
  return bytes > maxBytes
    ? `This file is larger than ${maxBytes / 1024 / 1024} MB. Split it.`
    : null;
}
