// Keeps the stations' source and their feature-state in step with list, pins, routes and sample.
// Invariant: the whole list is sent once per list; a moved pin sends one feature, a route's edit none.
import type { Feature } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { StationId } from '../../domain/ids.ts';
import type { StationsOnMap } from '../../domain/stations-on-map.ts';
import type { FeatureStateWriter } from '../feature-state-writer.ts';
import { STATION_SOURCE } from '../sources.ts';
import { featureIdOfStation, stationFeature } from './station-features.ts';

/** Points gain nothing from finer tiles. */
const FINEST_TILE_ZOOM = 10;
/** A point reaches no farther over its tile's edge than its icon. */
const TILE_BUFFER = 32;

/** The part of the map that holds sources. */
export type SourceHolder = {
  /** False before the start and while the renderer has no style. */
  isReady(): boolean;
  getSource(id: string): GeoJSONSource | undefined;
  addSource(id: string, source: GeoJSONSourceSpecification): unknown;
};

export type StationDrawer = {
  /** Sends the list again, and how every station stands. */
  redraw(): void;
  stop(): void;
};

/** Draws what `reader` says; `onShown` learns whether there is anything. */
export function createStationDrawer(
  sources: SourceHolder,
  reader: StationsOnMap,
  writer: FeatureStateWriter,
  onShown: (hasStations: boolean) => void,
): StationDrawer {
  /** Stations whose feature-state says something. */
  const marked = new Set<StationId>();

  function paint(stationIds: Iterable<StationId>): void {
    for (const stationId of stationIds) {
      const station = reader.station(stationId);
      if (!station) continue;
      const { stoTeamId, colour, isDrawn } = reader.standingOf(stationId);
      const isPlanned = stoTeamId !== null;
      if (!isPlanned && !isDrawn && !marked.has(stationId)) continue;
      marked.add(stationId);
      const id = String(featureIdOfStation(station));
      writer.write(STATION_SOURCE, id, { planned: isPlanned, colour, drawn: isDrawn });
    }
  }

  function redraw(): void {
    if (!sources.isReady()) return;
    const features = [...reader.stations()].flatMap(
      (station) => stationFeature(station, reader.placeOf(station)) ?? [],
    );
    const source = sources.getSource(STATION_SOURCE);
    const data = { type: 'FeatureCollection' as const, features };
    if (source) void source.setData(data);
    else if (features.length > 0) sources.addSource(STATION_SOURCE, stationSource(features));
    else return;
    onShown(features.length > 0);
    paint(Array.from(reader.stations(), ({ id }) => id));
  }

  function move(stationIds: readonly StationId[]): void {
    const add: Feature[] = [];
    const remove: number[] = [];
    for (const stationId of stationIds) {
      const station = reader.station(stationId);
      if (!station) continue;
      const feature = stationFeature(station, reader.placeOf(station));
      if (feature) add.push(feature);
      else remove.push(featureIdOfStation(station));
    }
    void sources.getSource(STATION_SOURCE)?.updateData({ add, remove });
  }

  const stops = [
    reader.onListChanged(redraw),
    reader.onPlacesChanged(move),
    reader.onStandingChanged(paint),
  ];
  return { redraw, stop: () => stops.forEach((stop) => stop()) };
}

function stationSource(features: Feature[]): GeoJSONSourceSpecification {
  const data = { type: 'FeatureCollection' as const, features };
  return { type: 'geojson', data, maxzoom: FINEST_TILE_ZOOM, buffer: TILE_BUFFER };
}
