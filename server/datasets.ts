// The datasets that ship with the program, read once from disk wherever it was started from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../src/lib/domain/dataset.ts';
import type { DatasetId } from '../src/lib/domain/ids.ts';
import { DATASET_FILES, type DatasetTexts } from '../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../src/lib/domain/parse/parse-dataset.ts';

const DATASETS_FOLDER = fileURLToPath(new URL('../static/datasets/', import.meta.url));

/** Every dataset by its id; throws when one of them is faulty, because then nothing can be planned. */
export function loadDatasets(folder: string = DATASETS_FOLDER): ReadonlyMap<DatasetId, Dataset> {
  const datasets = new Map<DatasetId, Dataset>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const dataset = parseDataset(readTexts(join(folder, entry.name)));
    datasets.set(dataset.id, dataset);
  }
  return datasets;
}

function readTexts(folder: string): DatasetTexts {
  const texts = DATASET_FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  return Object.fromEntries(texts) as DatasetTexts;
}
