// Moves the map's view; with reduced motion it jumps instead of flying.
import type { LngLatBoundsLike } from 'maplibre-gl';
import type { MapViewport, PlanMap } from './map-events.ts';
import type { MapStage } from './map-stage.ts';
import type { Bounds } from './tec-locator.ts';

/** From Ottawa to Tokyo, from Jakarta to Oslo: all precincts abroad. */
const WORLD: Bounds = [-128, -34, 150, 68];
const FARTHEST_IN_ZOOM = 10.5;
const FLIGHT_MS = 700;
/** Room left at the edges, as a share of the shorter side. */
const PADDING_SHARE = 0.06;

/** The part of the map's port that moves the view. */
export type Camera = Pick<PlanMap, 'zoomToTecs' | 'zoomToCountry' | 'zoomToWorld' | 'flyTo'>;

/** A camera over the stage. */
export function createCamera({ map, locator, country }: MapStage, reducedMotion: boolean): Camera {
  const duration = reducedMotion ? 0 : FLIGHT_MS;
  function show([west, south, east, north]: Bounds): void {
    const { clientWidth, clientHeight } = map.getContainer();
    const padding = Math.round(Math.min(clientWidth, clientHeight) * PADDING_SHARE);
    const box: LngLatBoundsLike = [west, south, east, north];
    map.fitBounds(box, { padding, duration, maxZoom: FARTHEST_IN_ZOOM, linear: true });
  }
  return {
    zoomToTecs(tecIds) {
      const bounds = locator.boundsOfTecs(tecIds);
      if (bounds) show(bounds);
    },
    zoomToCountry: () => show(country),
    zoomToWorld: () => show(WORLD),
    flyTo({ center, zoom }) {
      map.easeTo({ center: [center.lng, center.lat], zoom, duration });
    },
  };
}

/** Reports the view each time it has moved; the map's own listeners end with the map. */
export function reportViewport(
  { map }: MapStage,
  onViewport: (viewport: MapViewport) => void,
): void {
  map.on('move', () => {
    const { lng, lat } = map.getCenter();
    onViewport({ center: { lng, lat }, zoom: map.getZoom() });
  });
}
