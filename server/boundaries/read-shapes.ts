// Reads the polygons of a GeoJSON or TopoJSON file, each with what it may be matched by.
// Invariant: a file that cannot be used is refused with one line that says what to do; nothing is guessed.
import type { Feature, GeoJSON, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import { keysOfShape, type ShapeKeys } from './shape-keys.ts';

/** A polygon of the file. */
export type Shape = ShapeKeys & {
  /** As people know it, for messages: a name among its properties, or its place in the file. */
  readonly name: string;
  readonly polygons: readonly Polygon['coordinates'][];
};

const NO_POLYGONS =
  'There are no polygons in it. Export the boundaries of districts and cities as polygons.';
const NOT_DEGREES =
  'Its coordinates are not degrees. Convert it to longitude and latitude (WGS 84, EPSG:4326) first.';

/** The polygons of a file's text, or what is wrong with it. */
export function readShapes(text: string): Result<readonly Shape[], string> {
  const content = jsonOf(text);
  if (content === null) return err('It is not JSON. Export the boundaries as GeoJSON or TopoJSON.');
  const features = featuresOf(content);
  if (!features) {
    return err('It is neither GeoJSON nor TopoJSON. Export the boundaries as one of these.');
  }
  const shapes = features.flatMap((one, index) => shapeOf(one, index));
  if (shapes.length === 0) return err(NO_POLYGONS);
  if (!shapes.every(isInDegrees)) return err(NOT_DEGREES);
  return ok(shapes);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is wrong with it, the answer is the same: another export.
    return null;
  }
}

function featuresOf(content: unknown): readonly Feature[] | null {
  if (typeof content !== 'object' || content === null || !('type' in content)) return null;
  if (content.type === 'Topology') return featuresOfTopology(content as unknown as Topology);
  const { features } = content as { features?: unknown };
  if (content.type === 'FeatureCollection') {
    return Array.isArray(features) ? features.filter(isFeature) : null;
  }
  return isFeature(content) ? [content] : null;
}

/** The features of all objects; null when it is broken. */
function featuresOfTopology(topology: Topology): readonly Feature[] | null {
  try {
    return Object.values(topology.objects).flatMap((object): readonly Feature[] => {
      const unfolded = feature(topology, object) as GeoJSON;
      return unfolded.type === 'FeatureCollection' ? unfolded.features : [unfolded as Feature];
    });
  } catch {
    // Arcs or objects are missing: it says that it is TopoJSON and is not.
    return null;
  }
}

function isFeature(value: unknown): value is Feature {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Feature';
}

function shapeOf({ id, properties, geometry }: Feature, index: number): readonly Shape[] {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) return [];
  const { name, ...keys } = keysOfShape(id, properties ?? {});
  return [{ ...keys, name: name ?? `feature ${index + 1}`, polygons }];
}

function polygonsOf(geometry: Feature['geometry'] | null): readonly Polygon['coordinates'][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates].filter(hasRing);
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.filter(hasRing);
  return [];
}

/** Three corners and the first one again. */
function hasRing([outer]: Polygon['coordinates']): boolean {
  return Array.isArray(outer) && outer.length >= 4;
}

function isInDegrees({ polygons }: Shape): boolean {
  return polygons.flat().every((ring) => ring.every(isPosition));
}

function isPosition([lng, lat]: Position): boolean {
  return (
    typeof lng === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90
  );
}
