// A point that is surely inside an area: where its label stands and how a lasso decides about it.
import type { Position as Coordinate } from 'geojson';
import type { Position } from '../domain/tec.ts';
import type { AreaGeometry } from './geometry.ts';

/** Fractions of the area's height at which a horizontal line is tried. */
const SCAN_FRACTIONS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75];

type Segment = { readonly from: number; readonly to: number; readonly lat: number };

/** The middle of the widest stretch that several horizontal lines have inside the area. */
export function representativePointOf(area: AreaGeometry): Position {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  let widest: Segment | null = null;
  for (const rings of polygons) {
    const lats = (rings[0] ?? []).map(latOf);
    const south = Math.min(...lats);
    const north = Math.max(...lats);
    for (const fraction of SCAN_FRACTIONS) {
      for (const segment of segmentsInside(rings, south + (north - south) * fraction)) {
        if (!widest || segment.to - segment.from > widest.to - widest.from) widest = segment;
      }
    }
  }
  if (!widest) throw new Error('An area without extent has no representative point.');
  return { lng: (widest.from + widest.to) / 2, lat: widest.lat };
}

function segmentsInside(rings: readonly Coordinate[][], lat: number): readonly Segment[] {
  const crossings = rings.flatMap((ring) => crossingsOfRing(ring, lat)).toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    segments.push({ from: crossings[index] ?? 0, to: crossings[index + 1] ?? 0, lat });
  }
  return segments;
}

function crossingsOfRing(ring: readonly Coordinate[], lat: number): readonly number[] {
  const crossings: number[] = [];
  for (let index = 1; index < ring.length; index += 1) {
    const start = ring[index - 1] ?? [];
    const end = ring[index] ?? [];
    if (latOf(start) > lat === latOf(end) > lat) continue;
    const share = (lat - latOf(start)) / (latOf(end) - latOf(start));
    crossings.push(lngOf(start) + (lngOf(end) - lngOf(start)) * share);
  }
  return crossings;
}

function lngOf(coordinate: Coordinate): number {
  return coordinate[0] ?? 0;
}

function latOf(coordinate: Coordinate): number {
  return coordinate[1] ?? 0;
}
