// Moves the map's view; with reduced motion it jumps instead of flying.
import type { LngLatBounds, LngLatBoundsLike } from 'maplibre-gl';
import type { MapViewport, PlanMap } from './map-events.ts';
import type { MapStage } from './map-stage.ts';
import type { Position } from '../domain/tec.ts';
import type { Bounds } from './tec-locator.ts';

/** From Ottawa to Tokyo, from Jakarta to Oslo: all precincts abroad. */
const WORLD: Bounds = [-128, -34, 150, 68];
const FARTHEST_IN_ZOOM = 10.5;
/** A route within one town may be seen nearer than an area. */
const STOPS_IN_TOWN_ZOOM = 12.5;
const FLIGHT_MS = 700;
const LEAST_SHARE_OF_VIEW = 0.15;
/** Room left at the edges, as a share of the shorter side. */
const PADDING_SHARE = 0.06;

/** The part of the map's port that moves the view. */
export type Camera = Pick<PlanMap, 'zoomToTecs' | 'zoomToCountry' | 'zoomToWorld' | 'flyTo'> & {
  /** Shows places that are not all in view, or are seen from farther away than `leastZoom`. */
  keepInView(places: readonly Position[], leastZoom: number): void;
};

/** A camera over the stage. */
export function createCamera({ map, locator, country }: MapStage, reducedMotion: boolean): Camera {
  const duration = reducedMotion ? 0 : FLIGHT_MS;
  function show([west, south, east, north]: Bounds, maxZoom = FARTHEST_IN_ZOOM): void {
    const { clientWidth, clientHeight } = map.getContainer();
    const padding = Math.round(Math.min(clientWidth, clientHeight) * PADDING_SHARE);
    const box: LngLatBoundsLike = [west, south, east, north];
    map.fitBounds(box, { padding, duration, maxZoom, linear: true });
  }
  return {
    zoomToTecs(tecIds) {
      const bounds = locator.boundsOfTecs(tecIds);
      if (bounds) show(bounds);
    },
    zoomToCountry: () => show(country),
    zoomToWorld: () => show(WORLD),
    keepInView(places, leastZoom) {
      const view = map.getBounds();
      const isSeen = map.getZoom() >= leastZoom && isWide(places, view);
      if (isSeen && places.every(({ lng, lat }) => view.contains([lng, lat]))) return;
      const box = boundsOfPlaces(places);
      if (box) show(box, places.length > 1 ? STOPS_IN_TOWN_ZOOM : FARTHEST_IN_ZOOM);
    },
    flyTo({ center, zoom }) {
      map.easeTo({ center: [center.lng, center.lat], zoom, duration });
    },
  };
}

/** Whether places take enough of the view to be told apart; a single one always does. */
function isWide(places: readonly Position[], view: LngLatBounds): boolean {
  const box = boundsOfPlaces(places);
  if (!box || places.length < 2) return true;
  const [west, south, east, north] = box;
  const share = Math.max(
    (east - west) / (view.getEast() - view.getWest()),
    (north - south) / (view.getNorth() - view.getSouth()),
  );
  return share >= LEAST_SHARE_OF_VIEW;
}

function boundsOfPlaces(places: readonly Position[]): Bounds | null {
  if (places.length === 0) return null;
  const lngs = places.map(({ lng }) => lng);
  const lats = places.map(({ lat }) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
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
