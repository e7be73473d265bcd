// Builds the one source that holds what a TEC shows of the plan: its area and its seat marker.
// Invariant: all features of one TEC share its id, so one feature-state repaints them together.
import type { Feature, FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import { isRegionalTec, type Tec } from '../domain/tec.ts';
import type { MapGeometry } from './geometry.ts';
import { seatOffsetsOf, type PixelOffset } from './seat-markers.ts';

/** What a feature of the source stands for; layers filter by it. */
export type TecFeatureRole = 'area' | 'regional' | 'seat';

/** Builds the source's features. */
export function tecFeatures(dataset: Dataset, geometry: MapGeometry): FeatureCollection {
  const offsets = seatOffsetsOf([...dataset.tecs.values()]);
  const features: Feature[] = [];
  for (const tec of dataset.tecs.values()) {
    const role: TecFeatureRole = isRegionalTec(tec) ? 'regional' : 'area';
    const areas = isRegionalTec(tec) ? geometry.regionalAreas : geometry.areas;
    const area = areas.get(tec.id);
    if (area) features.push({ type: 'Feature', geometry: area, properties: { id: tec.id, role } });
    features.push(seatFeature(tec, offsets.get(tec.id) ?? [0, 0]));
  }
  return { type: 'FeatureCollection', features };
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
