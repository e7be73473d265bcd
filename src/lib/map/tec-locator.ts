// Says which lower TEC lies under a position, without asking the renderer.
// Invariant: areas tile the country, so at most one answers; a seat's position is never used.
import bbox from '@turf/bbox';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { TecId } from '../domain/ids.ts';
import type { Position } from '../domain/tec.ts';
import type { AreaGeometry } from './geometry.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export type TecLocator = {
  tecAt(position: Position): TecId | null;
  boundsOfTec(tecId: TecId): Bounds | null;
  /** The smallest bounds around all of several; null when none is known. */
  boundsOfTecs(tecIds: readonly TecId[]): Bounds | null;
};

/** Indexes the areas by their bounds. */
export function createTecLocator(
  areas: ReadonlyMap<TecId, AreaGeometry>,
  regionalAreas: ReadonlyMap<TecId, AreaGeometry>,
): TecLocator {
  const boundsById = new Map<TecId, Bounds>();
  for (const [tecId, area] of [...areas, ...regionalAreas]) boundsById.set(tecId, boundsOf(area));
  const entries = [...areas].map(([tecId, area]) => ({ tecId, area, bounds: boundsOf(area) }));
  return {
    tecAt({ lng, lat }) {
      for (const { tecId, area, bounds } of entries) {
        if (!isWithin(bounds, lng, lat)) continue;
        if (booleanPointInPolygon([lng, lat], area)) return tecId;
      }
      return null;
    },
    boundsOfTec: (tecId) => boundsById.get(tecId) ?? null,
    boundsOfTecs: (tecIds) =>
      unionOfBounds(
        tecIds.map((tecId) => boundsById.get(tecId)).filter((bounds) => bounds !== undefined),
      ),
  };
}

function boundsOf(area: AreaGeometry): Bounds {
  const [west, south, east, north] = bbox(area);
  return [west, south, east, north];
}

function isWithin([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function unionOfBounds(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return [
    Math.min(...all.map((bounds) => bounds[0])),
    Math.min(...all.map((bounds) => bounds[1])),
    Math.max(...all.map((bounds) => bounds[2])),
    Math.max(...all.map((bounds) => bounds[3])),
  ];
}
