// Reads the bytes of a CSV file into lines of cells: any usual encoding, separator and line end.
import Papa from 'papaparse';

const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

/** The cells as text. The separator is found by its use: comma, semicolon, tab or bar. */
export function linesOfCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(textOfBytes(bytes), { skipEmptyLines: false });
  return data;
}

/** UTF-8 or UTF-16; what is neither is taken for Windows-1251, as Excel writes Russian lists. */
export function textOfBytes(bytes: Uint8Array): string {
  const startsWith = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (startsWith(UTF_16_LITTLE)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(UTF_16_BIG)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: no other encoding of Cyrillic is as common.
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
