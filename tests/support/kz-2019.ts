// The shipped dataset as tests use it: its texts, and the parsed whole, read once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FILES, type DatasetTexts } from '../../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../../src/lib/domain/parse/parse-dataset.ts';

/** Not by URL: modules compiled as for a browser take that for the address of an asset. */
export const KZ_2019_FOLDER = join(import.meta.dirname, '../../static/datasets/kz-2019');

export const kz2019Texts = Object.fromEntries(
  DATASET_FILES.map((file) => [file, readFileSync(join(KZ_2019_FOLDER, file), 'utf8')]),
) as DatasetTexts;

export const kz2019 = parseDataset(kz2019Texts);
