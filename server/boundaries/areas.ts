// The areas of every dataset: the boundaries that the mission loaded into its data folder, or else the
// schematic ones that ship. Invariant: a file that changed on disk is read again, without a restart.
import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { BoundaryNote } from '../../src/lib/domain/boundary-note.ts';
import { neighboursOfTecs, type TecNeighbours } from '../../src/lib/domain/geo/neighbours.ts';
import { TEC_AREAS_FILE, type TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import type { DatasetId } from '../../src/lib/domain/ids.ts';

const SHIPPED_FOLDER = fileURLToPath(new URL('../../static/datasets/', import.meta.url));

export type TecAreas = {
  readonly topology: TecTopology;
  readonly neighbours: TecNeighbours;
  /** Null while all areas are schematic. */
  readonly note: BoundaryNote | null;
};

export type Areas = {
  /** The areas of a dataset of this server. */
  of(datasetId: DatasetId): Promise<TecAreas>;
};

/** Where the data folder keeps loaded boundaries. */
export function boundariesPath(dataDir: string, datasetId: DatasetId): string {
  return join(dataDir, 'boundaries', datasetId, TEC_AREAS_FILE);
}

/** Where the areas that ship with a dataset are. */
export function shippedAreasPath(datasetId: DatasetId): string {
  return join(SHIPPED_FOLDER, datasetId, TEC_AREAS_FILE);
}

/** The path of a dataset's areas and when they were written, in milliseconds. */
export async function currentAreasFile(
  dataDir: string,
  datasetId: DatasetId,
): Promise<{ readonly path: string; readonly writtenAt: number; readonly isLoaded: boolean }> {
  const loaded = boundariesPath(dataDir, datasetId);
  const found = await stat(loaded).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (found) return { path: loaded, writtenAt: found.mtimeMs, isLoaded: true };
  const path = shippedAreasPath(datasetId);
  return { path, writtenAt: (await stat(path)).mtimeMs, isLoaded: false };
}

/** The areas of these datasets, kept in memory while their files stay the same. */
export function createAreas(dataDir: string, datasets: ReadonlyMap<DatasetId, Dataset>): Areas {
  const known = new Map<DatasetId, { readonly key: string; readonly areas: Promise<TecAreas> }>();
  return {
    async of(datasetId) {
      const dataset = datasets.get(datasetId);
      if (!dataset) throw new Error(`there is no dataset ${datasetId}`);
      const { path, writtenAt } = await currentAreasFile(dataDir, datasetId);
      const key = `${path} ${writtenAt}`;
      const kept = known.get(datasetId);
      if (kept?.key === key) return kept.areas;
      const areas = readAreas(path, dataset);
      known.set(datasetId, { key, areas });
      areas.catch(() => known.delete(datasetId));
      return areas;
    },
  };
}

async function readAreas(path: string, dataset: Dataset): Promise<TecAreas> {
  const topology = JSON.parse(await readFile(path, 'utf8')) as TecTopology;
  return {
    topology,
    neighbours: neighboursOfTecs(topology, dataset),
    note: topology.boundaries ?? null,
  };
}
