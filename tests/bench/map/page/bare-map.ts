// The yardstick: MapLibre as its examples use it, with the product's geometry, one fill and one line layer.
// It recolours an area by one feature-state as soon as an edit arrives, and draws nothing else.
import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { ExpressionSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Feature, Geometry } from 'geojson';
import type { TecId } from '../../../../src/lib/domain/ids.ts';
import { cssTintOfTeam, perTeamColour } from '../../../../src/lib/map/palette.ts';
import { useBundledWorker } from '../../../../src/lib/map/maplibre-worker.ts';
import { mapSources, TEC_SOURCE } from '../../../../src/lib/map/sources.ts';
import { createTecLocator } from '../../../../src/lib/map/tec-locator.ts';
import type { DayReaders } from '../../../../src/lib/map/day/draw-day.ts';
import type { BenchMap, BenchMapOptions } from './bench-map.ts';

/** Mounts the bare map at the view with which the product's starts. */
export async function createBareMap(options: BenchMapOptions): Promise<BenchMap> {
  const { container, dataset, geometry, plan, day, theme } = options;
  useBundledWorker();
  const country = createTecLocator(geometry.areas, geometry.regionalAreas).boundsOfTecs([
    ...geometry.areas.keys(),
  ]);
  if (!country) throw new Error('There is nothing to draw.');
  const [west, south, east, north] = country;
  const colours = perTeamColour((colour) => cssTintOfTeam(colour, theme)).flat();
  const filter: ExpressionSpecification = ['==', ['get', 'role'], 'area'];
  const map = new MapLibreMap({
    container,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    renderWorldCopies: false,
    attributionControl: false,
    style: {
      version: 8,
      sources: { ...mapSources(dataset, geometry), ...daySources(day) },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          source: TEC_SOURCE,
          filter,
          paint: {
            'fill-color': [
              'match',
              ['coalesce', ['feature-state', 'colour'], ''],
              ...colours,
              '#eeeeee',
            ] as unknown as ExpressionSpecification,
          },
        },
        {
          id: 'line',
          type: 'line',
          source: TEC_SOURCE,
          filter,
          paint: { 'line-color': '#444444' },
        },
        { id: 'routes', type: 'line', source: 'routes', paint: { 'line-color': '#222222' } },
        { id: 'stations', type: 'circle', source: 'stations', paint: { 'circle-radius': 2 } },
      ],
    },
  });
  let sent = 0;
  const paint = (id: TecId): void => {
    const teamId = plan.teamOfTec(id);
    const colour = teamId ? (plan.ltoTeam(teamId)?.colour ?? null) : null;
    map.setFeatureState({ source: TEC_SOURCE, id }, { colour });
    sent += 1;
  };
  await map.once('load');
  for (const tecId of dataset.tecs.keys()) paint(tecId);
  plan.onTecsChanged((tecIds) => tecIds.forEach(paint));
  return {
    show: ({ center, zoom }) => void map.jumpTo({ center: [center.lng, center.lat], zoom }),
    assign: (tecId, ltoTeamId) => plan.assign([tecId], ltoTeamId),
    async whenIdle() {
      const idle = map.once('idle');
      map.triggerRepaint();
      await idle;
    },
    sentFeatureStates: () => sent,
  };
}

/** Stations as points and routes as lines, straight from the ports. */
function daySources({ stations, routes }: DayReaders): Record<string, GeoJSONSourceSpecification> {
  const points = Array.from(stations.stations(), ({ position }): Feature[] =>
    position ? [feature({ type: 'Point', coordinates: [position.lng, position.lat] })] : [],
  );
  const lines = Array.from(routes.stoTeamIds(), (id) => {
    const stops = routes.route(id)?.stops ?? [];
    const places = stops.flatMap(({ position }) =>
      position ? [[position.lng, position.lat]] : [],
    );
    return feature({ type: 'LineString', coordinates: places });
  });
  return { stations: sourceOf(points.flat()), routes: sourceOf(lines) };
}

function feature(geometry: Geometry): Feature {
  return { type: 'Feature', geometry, properties: {} };
}

function sourceOf(features: Feature[]): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}
