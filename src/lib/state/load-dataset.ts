// Fetches a dataset's files from the own host and parses them. Each dataset is fetched once a page.
import type { Dataset } from '../domain/dataset.ts';
import type { DatasetId } from '../domain/ids.ts';
import { DATASET_FILES, type DatasetTexts } from '../domain/parse/dataset-files.ts';
import { parseDataset } from '../domain/parse/parse-dataset.ts';

const loading = new Map<DatasetId, Promise<Dataset>>();

/** The dataset; a failed load is forgotten so that the next call tries again. */
export function loadDataset(datasetId: DatasetId): Promise<Dataset> {
  const known = loading.get(datasetId);
  if (known) return known;
  const dataset = fetchDataset(datasetId);
  loading.set(datasetId, dataset);
  dataset.catch(() => loading.delete(datasetId));
  return dataset;
}

async function fetchDataset(datasetId: DatasetId): Promise<Dataset> {
  const texts = await Promise.all(
    DATASET_FILES.map(async (file) => {
      const response = await fetch(`/datasets/${datasetId}/${file}`);
      if (!response.ok) throw new Error(`${file} of dataset ${datasetId}: ${response.status}`);
      return [file, await response.text()] as const;
    }),
  );
  return parseDataset(Object.fromEntries(texts) as DatasetTexts);
}
