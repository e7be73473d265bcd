// The page the bench drives: the product's map, or a bare MapLibre map with the same geometry.
import '@fontsource-variable/inter';
import type { Dataset } from '../../../../src/lib/domain/dataset.ts';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import {
  createAreasOfTecs,
  type AreasOfTecs,
} from '../../../../src/lib/domain/geo/areas-of-tecs.ts';
import { TEC_AREAS_FILE, type TecTopology } from '../../../../src/lib/domain/geo/tec-topology.ts';
import type { Language } from '../../../../src/lib/domain/local-names.ts';
import {
  DATASET_FILES,
  type DatasetTexts,
} from '../../../../src/lib/domain/parse/dataset-files.ts';
import { parseDataset } from '../../../../src/lib/domain/parse/parse-dataset.ts';
import { loadGeometry } from '../../../../src/lib/map/load-geometry.ts';
import type { BenchMap } from './bench-map.ts';
import { createMemoryDay } from './memory-day.ts';
import { createMemoryPlan } from './memory-plan.ts';
import { measureFrames, type Frames, type Load } from './measure.ts';

declare global {
  interface Window {
    bench?: { measure(load: Load, durationMs: number): Promise<Frames> };
  }
}

const query = new URLSearchParams(location.search);

async function loadDataset(): Promise<Dataset> {
  const entries = await Promise.all(
    DATASET_FILES.map(async (file) => {
      const response = await fetch(`/datasets/kz-2019/${file}`);
      return [file, await response.text()] as const;
    }),
  );
  return parseDataset(Object.fromEntries(entries) as DatasetTexts);
}

async function loadAreas(): Promise<AreasOfTecs> {
  const response = await fetch(`/datasets/kz-2019/${TEC_AREAS_FILE}`);
  return createAreasOfTecs((await response.json()) as TecTopology);
}

async function start(container: HTMLElement): Promise<void> {
  const [dataset, geometry, areas] = await Promise.all([
    loadDataset(),
    loadGeometry(fetch),
    loadAreas(),
  ]);
  const plan = createMemoryPlan(demonstrationPlan(dataset));
  const day = createMemoryDay(dataset, areas, plan);
  const language = (query.get('language') ?? 'en') as Language;
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
  const options = { container, dataset, geometry, plan, day, language, theme } as const;
  const map: BenchMap =
    query.get('map') === 'bare'
      ? await (await import('./bare-map.ts')).createBareMap(options)
      : (await import('./muster-map.ts')).createMusterMap(options);
  await map.whenIdle();
  const tecIds = [...geometry.areas.keys()];
  window.bench = { measure: (load, durationMs) => measureFrames(map, tecIds, load, durationMs) };
}

const container = document.getElementById('map');
if (!container) throw new Error('The bench page has no container.');
await start(container);
