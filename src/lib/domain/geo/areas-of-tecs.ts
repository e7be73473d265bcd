// The areas of the lower TECs, asked about places: inside which one, and how far outside. Longitude and
// latitude are taken as a plane, as the map draws them; a hole or an island is a ring like any other.
import { feature } from 'topojson-client';
import type { Polygon, MultiPolygon } from 'geojson';
import { asId, type TecId } from '../ids.ts';
import type { Position } from '../tec.ts';
import { boundsOfRing, isInBounds, type Bounds } from './bounds.ts';
import { createCountryBorder, type CountryBorder } from './country-border.ts';
import type { TecTopology } from './tec-topology.ts';

type Ring = readonly Position[];
type Area = { readonly rings: readonly Ring[]; readonly bounds: Bounds };

export type AreasOfTecs = {
  boundsOf(tecId: TecId): Bounds | null;
  isInside(tecId: TecId, position: Position): boolean;
  /** The TEC whose area holds a place; null outside the country. */
  tecAt(position: Position): TecId | null;
  /** Kilometres from a place to the TEC's area: 0 inside, null when it is further away than `withinKm`. */
  kmOutside(tecId: TecId, position: Position, withinKm: number): number | null;
};

/** Unfolds a topology once, to be asked for every station of the country. */
export function createAreasOfTecs(topology: TecTopology): AreasOfTecs {
  const areas = new Map<TecId, Area>();
  for (const { id, geometry } of feature(topology, topology.objects.tec).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const rings = ringsOf(geometry);
    areas.set(asId<TecId>(String(id)), { rings, bounds: boundsOfRing(rings.flat()) });
  }
  const borders = new Map<TecId, CountryBorder>();
  const isInside = (tecId: TecId, position: Position): boolean => {
    const area = areas.get(tecId);
    return area !== undefined && isInArea(position, area);
  };
  function borderOf(tecId: TecId, { rings }: Area): CountryBorder {
    const border = borders.get(tecId) ?? createCountryBorder(rings);
    borders.set(tecId, border);
    return border;
  }
  return {
    boundsOf: (tecId) => areas.get(tecId)?.bounds ?? null,
    isInside,
    tecAt(position) {
      for (const [tecId, area] of areas) if (isInArea(position, area)) return tecId;
      return null;
    },
    kmOutside(tecId, position, withinKm) {
      const area = areas.get(tecId);
      if (!area) return null;
      return isInArea(position, area) ? 0 : borderOf(tecId, area).distanceKm(position, withinKm);
    },
  };
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly Ring[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(([lng = 0, lat = 0]) => ({ lng, lat })));
}

/** A ray eastwards crosses the rings an odd number of times. */
function isInArea(position: Position, { rings, bounds }: Area): boolean {
  if (!isInBounds(position, bounds)) return false;
  const { lng, lat } = position;
  let isInside = false;
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from && from.lat > lat !== to.lat > lat) {
        const crossing = from.lng + ((lat - from.lat) / (to.lat - from.lat)) * (to.lng - from.lng);
        if (lng < crossing) isInside = !isInside;
      }
      from = to;
    }
  }
  return isInside;
}
