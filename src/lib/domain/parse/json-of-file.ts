// Reads a file of a dataset that holds JSON; what is no JSON is named by its file.
import { DatasetError, type DatasetFile } from './dataset-files.ts';

/** The content, of which nothing is known yet. */
export function jsonOfFile(file: DatasetFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new DatasetError(file, null, String(fault));
  }
}
