// Reads a GeoJSON file of points as the lines of a table: a column a property, and two for the coordinates.
// Invariant: a feature without a point is a line without coordinates, never left out.
import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import type { ImportCell } from '../import-table.ts';
import { textOfBytes } from '../read-csv.ts';

const pointSchema = z.object({
  type: z.literal('Point'),
  coordinates: z.array(z.number()).min(2),
});
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      geometry: z.unknown(),
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

const LAT = 'latitude';
const LNG = 'longitude';

/** Headers and one line a feature; refuses what is no collection of features. */
export function linesOfGeojson(
  bytes: Uint8Array,
): Result<readonly (readonly ImportCell[])[], string> {
  const read = collectionSchema.safeParse(parsed(textOfBytes(bytes)));
  if (!read.success) {
    return err('This is no GeoJSON: it must be a FeatureCollection of points with properties.');
  }
  const { features } = read.data;
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  // The geometry says where the point is; a property of that name would only repeat it.
  const headers = keys.filter((key) => ![LAT, LNG].includes(key.toLowerCase()));
  const lines = features.map(({ geometry, properties }) => {
    const point = pointSchema.safeParse(geometry);
    const [lng = null, lat = null] = point.success ? point.data.coordinates : [];
    return [...headers.map((key) => cellOf(properties?.[key])), lat, lng];
  });
  return ok([[...headers, LAT, LNG], ...lines]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // No JSON: told as what it should have been.
    return null;
  }
}

function cellOf(value: unknown): ImportCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return value === null || value === undefined ? null : JSON.stringify(value);
}
