// Finds the station under a pointer among thousands, without asking the renderer.
// Invariant: the nearest within reach answers, and only from the zoom on at which stations can be told apart.
import type { StationId } from '../../domain/ids.ts';
import type { StationsOnMap } from '../../domain/stations-on-map.ts';
import type { MapProjection } from '../hit-test.ts';
import type { ScreenPoint } from '../tools/gesture.ts';

export type StationFinder = {
  /** The nearest station within `reachPx`, with its distance. */
  nearest(
    at: ScreenPoint,
    reachPx: number,
  ): { readonly id: StationId; readonly awayPx: number } | null;
};

/** A finder over the stations as `reader` has them at each call. */
export function createStationFinder(
  reader: Pick<StationsOnMap, 'stations' | 'placeOf' | 'onListChanged' | 'onPlacesChanged'>,
  projection: MapProjection,
): StationFinder & { stop(): void } {
  let index: LatitudeIndex | null = null;
  const forget = (): void => {
    index = null;
  };
  const stops = [reader.onListChanged(forget), reader.onPlacesChanged(forget)];
  return {
    nearest(at, reachPx) {
      index ??= indexOf(reader);
      const northWest = projection.unproject({ x: at.x - reachPx, y: at.y - reachPx });
      const southEast = projection.unproject({ x: at.x + reachPx, y: at.y + reachPx });
      let found: { id: StationId; awayPx: number } | null = null;
      for (let place = firstAtOrAbove(index.lats, southEast.lat); ; place += 1) {
        const lat = index.lats[place];
        const lng = index.lngs[place];
        const id = index.ids[place];
        if (lat === undefined || lng === undefined || id === undefined) break;
        if (lat > northWest.lat) break;
        if (lng < northWest.lng || lng > southEast.lng) continue;
        const { x, y } = projection.project({ lng, lat });
        const awayPx = Math.hypot(x - at.x, y - at.y);
        if (awayPx <= reachPx && (!found || awayPx < found.awayPx)) found = { id, awayPx };
      }
      return found;
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** Places by latitude: a pointer's reach is a narrow band of it. */
type LatitudeIndex = {
  readonly ids: readonly StationId[];
  readonly lats: Float64Array;
  readonly lngs: Float64Array;
};

function indexOf(reader: Pick<StationsOnMap, 'stations' | 'placeOf'>): LatitudeIndex {
  const places = Array.from(reader.stations(), (station) => {
    const { position } = reader.placeOf(station);
    return position ? [{ id: station.id, ...position }] : [];
  })
    .flat()
    .sort((a, b) => a.lat - b.lat);
  return {
    ids: places.map(({ id }) => id),
    lats: Float64Array.from(places, ({ lat }) => lat),
    lngs: Float64Array.from(places, ({ lng }) => lng),
  };
}

function firstAtOrAbove(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
