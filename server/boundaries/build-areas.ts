// Makes the areas of a dataset out of matched polygons: one topology whose neighbours share their arcs,
// regions and country merged from it. TECs without a polygon keep their schematic area.
import type { Feature, FeatureCollection } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology as createTopology } from 'topojson-server';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { BoundaryNote } from '../../src/lib/domain/boundary-note.ts';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import { asId, type TecId } from '../../src/lib/domain/ids.ts';
import type { Matching } from './match-shapes.ts';
import { simplifyTo } from './simplify-topology.ts';

/** Steps on the longer side: about forty metres in a country of forty degrees. */
const QUANTIZATION = 1e5;

type DrawnObjects = { tec: GeometryCollection<object> };

export type AreasWish = {
  readonly matching: Matching;
  readonly dataset: Pick<Dataset, 'tecs' | 'regions'>;
  /** The areas that ship. */
  readonly schematic: TecTopology;
  readonly note: BoundaryNote;
};

/** The areas with their note, about as many corners as a map of the country needs. */
export function buildAreas({ matching, dataset, schematic, note }: AreasWish): TecTopology {
  const features = [...featuresOfMatching(matching), ...schematicFeatures(matching, schematic)];
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const drawn = createTopology({ tec: collection }, QUANTIZATION) as Topology<DrawnObjects>;
  const topology = quantize(simplifyTo(drawn), QUANTIZATION);
  const areas = areasOfTecs(topology);
  const tec: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...areas].map(([id, area]) => ({ ...area, id })),
  };
  const merged = (tecIds: Iterable<TecId>) =>
    mergeArcs(
      topology,
      [...tecIds].flatMap((id) => areas.get(id) ?? []),
    ) as MultiPolygon;
  const region: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...dataset.regions.values()].map(({ id, regionalTecId }) => {
      const own = [...dataset.tecs.values()].filter(({ regionId }) => regionId === id);
      return { ...merged(own.map((one) => one.id)), id: regionalTecId };
    }),
  };
  const country: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [merged(areas.keys())],
  };
  return { ...topology, objects: { tec, region, country }, boundaries: note };
}

function featuresOfMatching({ shapes }: Matching): Feature[] {
  return [...shapes].flatMap(([id, parts]) =>
    parts.map(({ polygons }) => ({
      ...({ type: 'Feature', id, properties: {} } as const),
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => [...rings]) },
    })),
  );
}

function schematicFeatures({ tecsWithout }: Matching, schematic: TecTopology): Feature[] {
  const missing = new Set<string>(tecsWithout.map(({ id }) => id));
  return feature(schematic, schematic.objects.tec).features.filter(({ id }) =>
    missing.has(String(id)),
  );
}

type AreaObject = Polygon | MultiPolygon;

/** One area a TEC: borders between its own parts are taken out. */
function areasOfTecs(topology: Topology<DrawnObjects>): Map<TecId, AreaObject> {
  const parts = Map.groupBy(topology.objects.tec.geometries.filter(isArea), ({ id }) =>
    asId<TecId>(String(id)),
  );
  return new Map(
    [...parts].map(([id, own]) => {
      const [first] = own;
      const merged = mergeArcs(topology, own) as MultiPolygon;
      return [id, first && own.length === 1 ? first : merged];
    }),
  );
}

function isArea(object: GeometryObject): object is AreaObject {
  return object.type === 'Polygon' || object.type === 'MultiPolygon';
}
