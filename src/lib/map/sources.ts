// Names and contents of the map's sources.
// Invariant: only the labels change after the start; every other source is sent to the worker once.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset } from '../domain/dataset.ts';
import type { MapGeometry } from './geometry.ts';
import { tecFeatures } from './tec-source.ts';

export const TEC_SOURCE = 'tecs';
export const BORDER_SOURCE = 'tec-borders';
export const OUTLINE_SOURCE = 'outlines';
export const WORLD_SOURCE = 'world';
export const PEC_ABROAD_SOURCE = 'pecs-abroad';
export const LABEL_SOURCE = 'labels';

const EMPTY_COLLECTION: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Schematic areas gain nothing from finer tiles; nearer zooms stretch these. */
const FINEST_TILE_ZOOM = 9;

/** All sources, ready for the style. */
export function mapSources(
  dataset: Dataset,
  geometry: MapGeometry,
): Record<string, SourceSpecification> {
  return {
    [WORLD_SOURCE]: geojson(geometry.world),
    [TEC_SOURCE]: { ...geojson(tecFeatures(dataset, geometry)), promoteId: 'id' },
    [BORDER_SOURCE]: {
      ...geojson(collection(geometry.borders.map(({ id, line }) => lineFeature(line, { id })))),
      promoteId: 'id',
    },
    [OUTLINE_SOURCE]: geojson(outlines(geometry)),
    [PEC_ABROAD_SOURCE]: { ...geojson(pecsAbroad(dataset)), promoteId: 'id' },
    [LABEL_SOURCE]: geojson(EMPTY_COLLECTION),
  };
}

function geojson(data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: FINEST_TILE_ZOOM };
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function lineFeature(geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

function outlines(geometry: MapGeometry): FeatureCollection {
  return collection([
    ...geometry.regionBorders.map(({ line }) => lineFeature(line, { kind: 'region' })),
    lineFeature(geometry.countryOutline, { kind: 'country' }),
    lineFeature(geometry.worldBorders, { kind: 'world' }),
  ]);
}

function pecsAbroad(dataset: Dataset): FeatureCollection {
  return collection(
    [...dataset.pecsAbroad.values()].map(({ id, city, position }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [position.lng, position.lat] },
      properties: { id, city },
    })),
  );
}
