// Routes as features: a thin line and a code for every team; wide legs and numbered stops for the one in hand.
// Invariant: a stop keeps its number even when nobody knows where it is and it cannot be drawn.
import type { RouteOnMap, StopOnMap } from '../../domain/routes-on-map.ts';
import type { Position } from '../../domain/tec.ts';
import { colourProperty, dayFeature, lineThrough, pointAt } from './day-feature.ts';
import type { KeyedFeature } from './keyed-source.ts';

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
  return [...legs, ...route.stops.flatMap((stop, index) => stopFeature(stop, index + 1, look))];
}

/** What the number of a stop is; the tabulation has a letter, for it is not at a station. */
export function signOfStop(stop: Pick<StopOnMap, 'kind'>, number: number): string {
  return stop.kind === 'tabulation' ? 'T' : String(number);
}

function stopFeature(
  stop: StopOnMap,
  number: number,
  look: Readonly<Record<string, string>>,
): readonly KeyedFeature[] {
  const { stopId, kind, position } = stop;
  if (!position) return [];
  const sign = signOfStop(stop, number);
  return [dayFeature('stop', stopId, pointAt(position), { ...look, kind, sign, number })];
}

/** From the start on, in order, as far as known. */
function placesOfRoute(route: RouteOnMap): readonly Position[] {
  return [...(route.start ? [route.start] : []), ...placesOfStops(route)];
}

function placesOfStops({ stops }: RouteOnMap): readonly Position[] {
  return stops.flatMap(({ position }) => position ?? []);
}
