// Fetches the two topologies the map is drawn from, both served by this host.
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import worldUrl from 'world-atlas/countries-110m.json?url';
import { TEC_AREAS_FILE, type TecTopology } from '../domain/geo/tec-topology.ts';
import { asId, type DatasetId, type TecId } from '../domain/ids.ts';
import type { AreaGeometry, MapGeometry } from './geometry.ts';
import { bordersOfCollection } from './topology-borders.ts';
import { seaAround } from './sea-geometry.ts';

type WorldTopology = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const DEFAULT_DATASET_ID = asId<DatasetId>('kz-2019');
/** Kazakhstan by ISO 3166-1 numeric: its border is drawn from its own topology, not the coarse world's. */
const HOST_COUNTRY_CODE = '398';

/** Loads and unfolds everything the map draws; rejects with a readable message when a file is missing. */
export async function loadGeometry(
  fetchFile: typeof fetch,
  datasetId: DatasetId = DEFAULT_DATASET_ID,
): Promise<MapGeometry> {
  const [tecs, world] = await Promise.all([
    fetchTopology<TecTopology>(fetchFile, `/datasets/${datasetId}/${TEC_AREAS_FILE}`),
    fetchTopology<WorldTopology>(fetchFile, worldUrl),
  ]);
  return unfoldGeometry(tecs, world);
}

async function fetchTopology<T>(fetchFile: typeof fetch, url: string): Promise<T> {
  const response = await fetchFile(url);
  if (!response.ok)
    throw new Error(`The map file ${url} could not be loaded (${response.status}).`);
  return (await response.json()) as T;
}

/** Unfolds the two topologies; apart from the fetching so that tests and benches can call it. */
export function unfoldGeometry(tecs: TecTopology, world: WorldTopology): MapGeometry {
  const { objects } = tecs;
  const { countries, land } = world.objects;
  return {
    boundaries: tecs.boundaries ?? null,
    areas: areasById(feature(tecs, objects.tec)),
    regionalAreas: areasById(feature(tecs, objects.region)),
    borders: bordersOfCollection(tecs, objects.tec),
    regionBorders: bordersOfCollection(tecs, objects.region),
    countryOutline: mesh(tecs, objects.country),
    sea: seaAround(landOf(feature(world, land))),
    worldBorders: mesh(
      world,
      countries,
      (one, other) => one !== other && !isHostCountry(one) && !isHostCountry(other),
    ),
  };
}

/** The one feature in which the world outline keeps all land. */
function landOf({ features: [land] }: FeatureCollection): MultiPolygon {
  if (land?.geometry.type !== 'MultiPolygon') throw new Error('The world outline has no land.');
  return land.geometry;
}

function isHostCountry({ id }: GeometryObject): boolean {
  return String(id) === HOST_COUNTRY_CODE;
}

function areasById(collection: FeatureCollection): ReadonlyMap<TecId, AreaGeometry> {
  return new Map(
    collection.features.map((area) => [asId(String(area.id)), area.geometry as AreaGeometry]),
  );
}
