// The shipped dataset as tests use it: its texts, and the parsed whole, read once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DATASET_FILES, type DatasetTexts } from '../../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../../src/lib/domain/parse/parse-dataset.ts';

const FOLDER = new URL('../../static/datasets/kz-2019/', import.meta.url);

export const kz2019Texts = Object.fromEntries(
  DATASET_FILES.map((file) => [file, readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8')]),
) as DatasetTexts;

export const kz2019 = parseDataset(kz2019Texts);
