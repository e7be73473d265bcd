// Draws the AoRs of an overview on the areas of its dataset.
import { tecIdsOfAor, type PlanOverview } from '../../domain/derive/plan-overview.ts';
import type { DatasetId } from '../../domain/ids.ts';
import { sketchAors, type AorSketch, type TecAreas } from '../../map/aor-sketch.ts';

/** The key of what no team covers; the others are the codes of teams. */
export const UNASSIGNED = 'unassigned';

/** Datasets never change under their id. */
const areasOfDatasets = new Map<DatasetId, Promise<TecAreas>>();

/** One area a team, by its code, and what no team covers. */
export async function sketchOfOverview(
  { teams, unassigned }: PlanOverview,
  datasetId: DatasetId,
  fetchFile: typeof fetch,
): Promise<AorSketch<string>> {
  const aors = new Map(teams.map((team) => [team.code, tecIdsOfAor(team)]));
  aors.set(UNASSIGNED, tecIdsOfAor(unassigned));
  return sketchAors(await loadAreas(datasetId, fetchFile), aors);
}

function loadAreas(datasetId: DatasetId, fetchFile: typeof fetch): Promise<TecAreas> {
  const known = areasOfDatasets.get(datasetId);
  if (known) return known;
  const loading = fetchAreas(`/datasets/${datasetId}/tec_areas.topo.json`, fetchFile);
  areasOfDatasets.set(datasetId, loading);
  loading.catch(() => areasOfDatasets.delete(datasetId));
  return loading;
}

async function fetchAreas(path: string, fetchFile: typeof fetch): Promise<TecAreas> {
  const answer = await fetchFile(path);
  if (!answer.ok) throw new Error(`${path} could not be read (${answer.status})`);
  return answer.json();
}
