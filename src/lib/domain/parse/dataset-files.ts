// The files a dataset consists of, and the fault that names the file and row that is wrong in one.

export const DATASET_FILES = [
  'dataset.json',
  'tec.csv',
  'tec_pec_estimate.csv',
  'ooc_pec.csv',
  'oblast_stats.csv',
  'seat_names.csv',
  'water_barriers.json',
] as const;
export type DatasetFile = (typeof DATASET_FILES)[number];

/** The text of every file of a dataset. */
export type DatasetTexts = Readonly<Record<DatasetFile, string>>;

/** A dataset that cannot be used. Rows are counted as an editor does: the header is line 1. */
export class DatasetError extends Error {
  readonly file: DatasetFile;
  readonly row: number | null;
  constructor(file: DatasetFile, row: number | null, message: string) {
    super(row === null ? `${file}: ${message}` : `${file}, row ${row}: ${message}`);
    this.name = 'DatasetError';
    this.file = file;
    this.row = row;
  }
}
