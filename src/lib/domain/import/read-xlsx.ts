// Reads the first visible sheet of an XLSX file. Loaded only when somebody chooses such a file.
import { readXlsx } from 'hucre/xlsx';
import { err, ok, type Result } from '../result.ts';
import type { ImportCell } from './import-table.ts';

/** Room for titles above the headers, and one row more than allowed, so that too many are noticed. */
const ROWS_BESIDE = 50;

/** The cells of the sheet line by line; refuses what is no XLSX file. */
export async function linesOfXlsx(
  bytes: Uint8Array,
  maxRows: number,
): Promise<Result<readonly (readonly ImportCell[])[], string>> {
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: maxRows + ROWS_BESIDE,
    });
    return ok(sheets[0]?.rows ?? []);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return err(`This file cannot be read as XLSX (${why}). Save it as XLSX or CSV and try again.`);
  }
}
