// Names and contents of the map's sources.
// Invariant: of those made at the start only the labels change; every other one is sent to the worker once.
// Few sources with much in them: each switch between sources makes the renderer mask all its tiles again.
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';
import type { Dataset } from '../domain/dataset.ts';
import type { MapGeometry } from './geometry.ts';
import { tecFeatures } from './tec-source.ts';

/** Everything of the host country that is not text: areas, borders, seats. */
export const TEC_SOURCE = 'tecs';
export const WORLD_SOURCE = 'world';
export const PEC_ABROAD_SOURCE = 'pecs-abroad';
export const LABEL_SOURCE = 'labels';
/** Polling stations; added once there are some. */
export const STATION_SOURCE = 'stations';
/** Everything of election day that changes with edits: routes, zones, what is being drawn or proposed. */
export const DAY_SOURCE = 'day';

/** Schematic areas gain nothing from finer tiles; nearer zooms stretch these. */
const FINEST_TILE_ZOOM = 9;

/** The source of election day before anything is shown of it. */
export const DAY_SOURCE_SPECIFICATION: GeoJSONSourceSpecification = {
  ...geojson([]),
  promoteId: 'id',
};

/** All sources, ready for the style. */
export function mapSources(
  dataset: Dataset,
  geometry: MapGeometry,
): Record<string, SourceSpecification> {
  return {
    [WORLD_SOURCE]: geojson(worldFeatures(geometry)),
    [TEC_SOURCE]: { ...geojson(tecFeatures(dataset, geometry)), promoteId: 'id' },
    [PEC_ABROAD_SOURCE]: { ...geojson(pecAbroadFeatures(dataset)), promoteId: 'id' },
    [LABEL_SOURCE]: geojson([]),
  };
}

function geojson(features: readonly Feature[]): GeoJSONSourceSpecification {
  const data: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  return { type: 'geojson', data, maxzoom: FINEST_TILE_ZOOM };
}

function worldFeatures({ sea, worldBorders }: MapGeometry): readonly Feature[] {
  return [sea, worldBorders].map((geometry) => ({ type: 'Feature', geometry, properties: null }));
}

function pecAbroadFeatures(dataset: Dataset): readonly Feature[] {
  return [...dataset.pecsAbroad.values()].map(({ id, city, position }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [position.lng, position.lat] },
    properties: { id, city },
  }));
}
