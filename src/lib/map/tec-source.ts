// Builds the one source that holds everything of a TEC: area, seat marker and label points.
// Invariant: all features of one TEC share its id, so one feature-state repaints them together.
import type { Feature, FeatureCollection } from 'geojson';
import type { Dataset } from '../domain/dataset.ts';
import type { TecId } from '../domain/ids.ts';
import { isRegionalTec, type Position, type Tec } from '../domain/tec.ts';
import type { MapGeometry } from './geometry.ts';
import { seatOffsetsOf } from './seat-markers.ts';

/** What a feature of the source stands for; layers filter by it. */
export type TecFeatureRole = 'area' | 'regional' | 'seat' | 'label';

/** Builds the source's features; `points` are the representative points of the areas. */
export function tecFeatures(
  dataset: Dataset,
  geometry: MapGeometry,
  points: ReadonlyMap<TecId, Position>,
): FeatureCollection {
  const offsets = seatOffsetsOf([...dataset.tecs.values()]);
  const features: Feature[] = [];
  for (const tec of dataset.tecs.values()) {
    const role: TecFeatureRole = isRegionalTec(tec) ? 'regional' : 'area';
    const areas = isRegionalTec(tec) ? geometry.regionalAreas : geometry.areas;
    const area = areas.get(tec.id);
    if (area) features.push({ type: 'Feature', geometry: area, properties: { id: tec.id, role } });
    features.push(seatFeature(tec, offsets.get(tec.id) ?? [0, 0]));
    features.push(labelFeature(dataset, tec, points.get(tec.id) ?? tec.seat.position));
  }
  return { type: 'FeatureCollection', features };
}

function seatFeature(tec: Tec, offset: readonly [number, number]): Feature {
  return pointFeature(tec.seat.position, {
    id: tec.id,
    role: 'seat' satisfies TecFeatureRole,
    kind: tec.kind,
    icon: isRegionalTec(tec) ? 'regional-seat' : 'seat',
    offset,
  });
}

/** A town is named beside its seat, any other TEC in the middle of its area. */
function labelFeature(dataset: Dataset, tec: Tec, point: Position): Feature {
  const isTown = tec.kind === 'city';
  const names = isRegionalTec(tec) ? dataset.regions.get(tec.regionId)?.names : tec.names;
  return pointFeature(isTown ? tec.seat.position : point, {
    id: tec.id,
    role: 'label' satisfies TecFeatureRole,
    kind: tec.kind,
    isTown,
    rank: -tec.population.value,
    ...Object.fromEntries(
      Object.entries(names ?? tec.names).map(([key, name]) => [`name_${key}`, name]),
    ),
  });
}

function pointFeature(
  { lng, lat }: Position,
  properties: Readonly<Record<string, unknown>>,
): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}
