// Feeds the sources of election day from the ports, from the moment the map first comes to rest.
import type { GeoJSONSource } from 'maplibre-gl';
import type { RoutesOnMap } from '../../domain/routes-on-map.ts';
import type { StationsOnMap } from '../../domain/stations-on-map.ts';
import { addDayImages } from '../map-images.ts';
import type { MapStage } from '../map-stage.ts';
import { DAY_SOURCE, DAY_SOURCE_SPECIFICATION } from '../sources.ts';
import type { DayParts } from './day-parts.ts';
import { createKeyedSource, type KeyedSource } from './keyed-source.ts';
import { proposalFeatures, type RouteToCompare } from './proposal-features.ts';
import { createRouteDrawer, type RouteDrawer } from './route-drawer.ts';
import { createStationDrawer } from './station-drawer.ts';

export type DayReaders = { readonly stations: StationsOnMap; readonly routes: RoutesOnMap };

export type DayDrawing = {
  readonly source: KeyedSource;
  readonly routes: RouteDrawer;
  setProposal(routes: readonly RouteToCompare[]): void;
  stop(): void;
};

/** Draws what the ports say and follows them. */
export function drawDay(
  { map, look, writer }: MapStage,
  readers: DayReaders,
  parts: DayParts,
): DayDrawing {
  let isStarted = false;
  const source = createKeyedSource(
    {
      isReady: () => isStarted && look.isReady(),
      update: (diff) => void map.getSource<GeoJSONSource>(DAY_SOURCE)?.updateData(diff),
    },
    (callback) => requestAnimationFrame(callback),
    (handle) => cancelAnimationFrame(handle),
  );
  const routes = createRouteDrawer(source, readers.routes, (hasRoutes) =>
    parts.fill('routes', hasRoutes),
  );
  const stations = createStationDrawer(
    {
      isReady: () => isStarted && look.isReady(),
      getSource: (id) => map.getSource<GeoJSONSource>(id),
      addSource: (id, specification) => map.addSource(id, specification),
    },
    readers.stations,
    writer,
    (hasStations) => parts.fill('stations', hasStations),
  );

  function draw(): void {
    addDayImages(map);
    if (!map.getSource(DAY_SOURCE)) map.addSource(DAY_SOURCE, DAY_SOURCE_SPECIFICATION);
    source.resendAll();
    stations.redraw();
  }

  function start(): void {
    isStarted = true;
    draw();
    routes.redraw();
    parts.start();
  }
  map.once('idle', start);
  // A style that came back to life brings its sources, but neither images nor feature-state.
  look.onReady(() => {
    if (isStarted) draw();
  });

  return {
    source,
    routes,
    setProposal(proposed) {
      const features = proposalFeatures(proposed, {
        routeOf: (stoTeamId) => readers.routes.route(stoTeamId),
        positionOf(stationId) {
          const station = readers.stations.station(stationId);
          return station && readers.stations.placeOf(station).position;
        },
      });
      source.show('proposal', features);
      parts.fill('proposal', features.length > 0);
    },
    stop() {
      map.off('idle', start);
      routes.stop();
      stations.stop();
      source.stop();
    },
  };
}
