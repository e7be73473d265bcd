// Zones as features, the ring of one that is being drawn, and a pin that was put down.
import type { Geometry } from 'geojson';
import type { Position } from '../../domain/tec.ts';
import type { Zone } from '../../domain/zone.ts';
import { coordinateOf, dayFeature, lineThrough, pointAt } from './day-feature.ts';
import type { KeyedFeature } from './keyed-source.ts';

/** Each zone as an area with its kind and name. */
export function zoneFeatures(zones: Iterable<Zone>): readonly KeyedFeature[] {
  return Array.from(zones, ({ id, kind, name, corners }) =>
    dayFeature('zone', id, ringAround(corners), { kind, name }),
  );
}

/** The corners so far, and the line between them: closed once it could be finished. */
export function draftFeatures(corners: readonly Position[]): readonly KeyedFeature[] {
  const [first] = corners;
  const line = first && corners.length > 2 ? [...corners, first] : corners;
  const lines = line.length < 2 ? [] : [dayFeature('draft-line', 'ring', lineThrough(line))];
  return [
    ...lines,
    ...corners.map((corner, index) => dayFeature('draft-corner', String(index), pointAt(corner))),
  ];
}

/** Where the pin of a station was put down and waits for its reason. */
export function droppedPinFeatures(place: Position | null): readonly KeyedFeature[] {
  return place ? [dayFeature('dropped-pin', 'pin', pointAt(place))] : [];
}

function ringAround(corners: readonly Position[]): Geometry {
  const ring = corners.map(coordinateOf);
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
