// Builds the one source of the host country: areas, borders between them, seat markers.
// Invariant: all features of one TEC share its id, so one feature-state repaints them together.
import type { Feature, MultiLineString } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import { isRegionalTec, type Tec } from '../domain/tec.ts';
import type { MapGeometry } from './geometry.ts';
import { seatOffsetsOf, type PixelOffset } from './seat-markers.ts';

/** What a feature of the source stands for; layers filter by it. */
export type TecFeatureRole = 'area' | 'regional' | 'seat' | BorderRole;
export type BorderRole = 'border' | 'region-border' | 'country-outline';

/** Builds the source's features. */
export function tecFeatures(dataset: Dataset, geometry: MapGeometry): readonly Feature[] {
  const offsets = seatOffsetsOf([...dataset.tecs.values()]);
  const tecs = [...dataset.tecs.values()].flatMap((tec) => [
    ...areaFeatures(tec, geometry),
    seatFeature(tec, offsets.get(tec.id) ?? [0, 0]),
  ]);
  return [
    ...tecs,
    ...geometry.borders.map(({ id, line }) => lineFeature('border', line, id)),
    ...geometry.regionBorders.map(({ id, line }) => lineFeature('region-border', line, id)),
    lineFeature('country-outline', geometry.countryOutline, 'country'),
  ];
}

function areaFeatures(tec: Tec, { areas, regionalAreas }: MapGeometry): readonly Feature[] {
  const isRegional = isRegionalTec(tec);
  const geometry = (isRegional ? regionalAreas : areas).get(tec.id);
  const role: TecFeatureRole = isRegional ? 'regional' : 'area';
  return geometry ? [{ type: 'Feature', geometry, properties: { id: tec.id, role } }] : [];
}

function lineFeature(role: BorderRole, geometry: MultiLineString, id: string): Feature {
  return { type: 'Feature', geometry, properties: { id, role } };
}

function seatFeature(tec: Tec, offset: PixelOffset): Feature {
  const { lng, lat } = tec.seat.position;
  const icon = isRegionalTec(tec) ? 'regional-seat' : 'seat';
  const role: TecFeatureRole = 'seat';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { id: tec.id, role, kind: tec.kind, icon, offset },
  };
}
