// The page the bench drives: the product's map, or a bare MapLibre map with the same geometry.
import '@fontsource-variable/inter';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import {
  DATASET_FILES,
  type DatasetTexts,
} from '../../../../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../../../../src/lib/domain/parse/parse-dataset.ts';
import { loadGeometry } from '../../../../src/lib/map/load-geometry.ts';
import type { Language } from '../../../../src/lib/domain/local-names.ts';
import { createMemoryPlan } from './memory-plan.ts';
import { createMusterMap } from './muster-map.ts';

const query = new URLSearchParams(location.search);

async function loadTexts(): Promise<DatasetTexts> {
  const entries = await Promise.all(
    DATASET_FILES.map(async (file) => {
      const response = await fetch(`/datasets/kz-2019/${file}`);
      return [file, await response.text()] as const;
    }),
  );
  return Object.fromEntries(entries) as DatasetTexts;
}

const [texts, geometry] = await Promise.all([loadTexts(), loadGeometry(fetch)]);
const dataset = parseDataset(texts);
const plan = createMemoryPlan(demonstrationPlan(dataset));
const container = document.getElementById('map');
if (!container) throw new Error('The bench page has no container.');
createMusterMap({
  container,
  dataset,
  geometry,
  plan,
  language: (query.get('language') ?? 'en') as Language,
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
});
