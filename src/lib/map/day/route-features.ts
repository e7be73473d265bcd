// Routes as features: a thin line and a code for every team; wide legs and numbered stops for the one in hand.
// Invariant: a stop keeps its number even when nobody knows where it is and it cannot be drawn.
import type { StopId } from '../../domain/ids.ts';
import type { RouteOnMap, StopOnMap } from '../../domain/routes-on-map.ts';
import type { Position } from '../../domain/tec.ts';
import {
  colourProperty,
  dayFeature,
  lineThrough,
  pointAt,
  type DayProperties,
} from './day-feature.ts';
import type { KeyedFeature } from './keyed-source.ts';

/** The size of a stop's number when seen from near. */
export const STOP_TEXT_SIZE_PX = 12;
const SHARED_PLACE_STEP_PX = 18;

/** The line and code of a team's route; nothing while it has fewer than two places. */
export function routeFeatures(route: RouteOnMap): readonly KeyedFeature[] {
  const places = placesOfRoute(route);
  const [first] = placesOfStops(route);
  if (places.length < 2 || !first) return [];
  const { stoTeamId, code } = route;
  const look = colourProperty(route.colour);
  return [
    dayFeature('route', stoTeamId, lineThrough(places), look),
    dayFeature('route-code', stoTeamId, pointAt(first), { ...look, code }),
  ];
}

/** The legs and numbered stops of the route in hand. */
export function routeInHandFeatures(route: RouteOnMap): readonly KeyedFeature[] {
  const places = placesOfRoute(route);
  const look = colourProperty(route.colour);
  const legs =
    places.length < 2
      ? []
      : [dayFeature('leg-in-hand', route.stoTeamId, lineThrough(places), look)];
  const offsets = offsetsOfStops(route.stops);
  const stops = route.stops.flatMap((stop, index) => {
    const offsetPx = offsets.get(stop.stopId) ?? 0;
    return stopFeature(stop, index + 1, { ...look, ...offsetProperties(offsetPx) });
  });
  return [...legs, ...stops];
}

/** How far right of its place each stop is drawn, in CSS pixels: stops in one building stand side by side. */
export function offsetsOfStops(stops: readonly StopOnMap[]): ReadonlyMap<StopId, number> {
  const earlierAt = new Map<string, number>();
  return new Map(
    stops.map(({ stopId, position }) => {
      const place = position ? `${position.lng},${position.lat}` : '';
      const earlier = earlierAt.get(place) ?? 0;
      earlierAt.set(place, earlier + 1);
      return [stopId, earlier * SHARED_PLACE_STEP_PX];
    }),
  );
}

/** What the number of a stop is; the tabulation has a letter, for it is not at a station. */
export function signOfStop(stop: Pick<StopOnMap, 'kind'>, number: number): string {
  return stop.kind === 'tabulation' ? 'T' : String(number);
}

function stopFeature(
  stop: StopOnMap,
  number: number,
  look: DayProperties,
): readonly KeyedFeature[] {
  const { stopId, kind, position } = stop;
  if (!position) return [];
  const sign = signOfStop(stop, number);
  return [dayFeature('stop', stopId, pointAt(position), { ...look, kind, sign, number })];
}

/** Layers move icons by pixels of the image at size 1, texts by the size of their letters. */
function offsetProperties(offsetPx: number): DayProperties {
  return offsetPx === 0
    ? {}
    : { iconOffset: [offsetPx, 0], textOffset: [offsetPx / STOP_TEXT_SIZE_PX, 0] };
}

/** From the start on, in order, as far as known. */
function placesOfRoute(route: RouteOnMap): readonly Position[] {
  return [...(route.start ? [route.start] : []), ...placesOfStops(route)];
}

function placesOfStops({ stops }: RouteOnMap): readonly Position[] {
  return stops.flatMap(({ position }) => position ?? []);
}
