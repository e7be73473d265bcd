// Fetches the areas of a dataset's TECs from the own host, once a page, for questions about places.
import { createAreasOfTecs, type AreasOfTecs } from '../domain/geo/areas-of-tecs.ts';
import { TEC_AREAS_FILE, type TecTopology } from '../domain/geo/tec-topology.ts';
import type { DatasetId } from '../domain/ids.ts';

const loading = new Map<DatasetId, Promise<AreasOfTecs>>();

/** The areas; a failed load is forgotten so that the next call tries again. */
export function loadAreas(datasetId: DatasetId): Promise<AreasOfTecs> {
  const known = loading.get(datasetId);
  if (known) return known;
  const areas = fetchAreas(datasetId);
  loading.set(datasetId, areas);
  areas.catch(() => loading.delete(datasetId));
  return areas;
}

async function fetchAreas(datasetId: DatasetId): Promise<AreasOfTecs> {
  const response = await fetch(`/datasets/${datasetId}/${TEC_AREAS_FILE}`);
  if (!response.ok) {
    throw new Error(`the areas of the TECs could not be loaded (${response.status})`);
  }
  return createAreasOfTecs((await response.json()) as TecTopology);
}
