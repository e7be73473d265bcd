// Replaces the schematic areas of a dataset by boundaries from a file, and takes that back.
// Invariant: the file in the data folder is written whole or not at all, and only when it can be used.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { neighboursOfTecs } from '../../src/lib/domain/geo/neighbours.ts';
import type { TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import type { DatasetId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import { boundariesPath, shippedAreasPath } from './areas.ts';
import { buildAreas } from './build-areas.ts';
import { matchShapes, type Matching } from './match-shapes.ts';
import { readShapes } from './read-shapes.ts';

export type ImportWish = {
  /** Path of the GeoJSON or TopoJSON file. */
  readonly file: string;
  readonly dataset: Dataset;
  readonly dataDir: string;
  /** Whose boundaries they are, with their licence. */
  readonly source: string;
  readonly now?: () => Date;
};

export type ImportReport = {
  readonly matched: number;
  readonly tecsWithout: readonly { readonly id: string; readonly name: string }[];
  readonly shapesWithout: readonly string[];
  /** Where the areas were written. */
  readonly path: string;
  readonly bytes: number;
};

/** Reads, matches and writes; an error is one line that says what to do, and nothing was written. */
export function importBoundaries(wish: ImportWish): Result<ImportReport, string> {
  const { file, dataset, dataDir, source, now = () => new Date() } = wish;
  const text = readText(file);
  if (!text.ok) return text;
  const shapes = readShapes(text.value);
  if (!shapes.ok) return err(`${file}: ${shapes.error}`);
  const matching = matchShapes(shapes.value, dataset);
  if (matching.shapes.size === 0) return err(noMatch(file, matching));
  const schematic = JSON.parse(readFileSync(shippedAreasPath(dataset.id), 'utf8')) as TecTopology;
  if (!isAround(matching, schematic)) return err(`${file}: ${ELSEWHERE}`);
  const note = {
    source,
    file: basename(file),
    loadedOn: now().toISOString().slice(0, 10),
    schematicTecIds: matching.tecsWithout.map(({ id }) => id),
  };
  const areas = buildAreas({ matching, dataset, schematic, note });
  // The server's own use of it, before anybody depends on it.
  neighboursOfTecs(areas, dataset);
  const content = JSON.stringify(areas);
  const path = boundariesPath(dataDir, dataset.id);
  writeWhole(path, content);
  return ok({
    matched: matching.shapes.size,
    tecsWithout: matching.tecsWithout.map(({ id, names }) => ({ id, name: names.en })),
    shapesWithout: matching.shapesWithout,
    ...{ path, bytes: Buffer.byteLength(content) },
  });
}

/** Goes back to the schematic areas; false when they are in use already. */
export function removeBoundaries(dataDir: string, datasetId: DatasetId): boolean {
  try {
    rmSync(boundariesPath(dataDir, datasetId));
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fault;
  }
}

const ELSEWHERE =
  'Its polygons are in another part of the world. Are longitude and latitude exchanged?';

function readText(file: string): Result<string, string> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    return err(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${code}.`,
    );
  }
}

function noMatch(file: string, { shapesWithout }: Matching): string {
  const some = shapesWithout.slice(0, 3).join(', ');
  return (
    `${file}: none of its ${shapesWithout.length} polygons (${some}, ...) has the KATO code or the id of ` +
    'a TEC. Give each a property "kato" or "tec_id".'
  );
}

/** Whether most of the matched polygons begin within the extent of the areas that ship. */
function isAround({ shapes }: Matching, { bbox }: TecTopology): boolean {
  const [west = -180, south = -90, east = 180, north = 90] = bbox ?? [];
  const starts = [...shapes.values()].flat().map(({ polygons }) => polygons[0]?.[0]?.[0] ?? []);
  const near = starts.filter(
    ([lng = NaN, lat = NaN]) => lng >= west && lng <= east && lat >= south && lat <= north,
  );
  return near.length * 2 > starts.length;
}

function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
