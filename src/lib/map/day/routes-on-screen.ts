// Routes as they lie on screen: which one a point is on, and where in the one in hand a held thing would go.
import type { StoTeamId } from '../../domain/ids.ts';
import type { RouteOnMap, RoutesOnMap } from '../../domain/routes-on-map.ts';
import type { MapProjection } from '../hit-test.ts';
import type { HeldThing, RouteSlot, ScreenPoint } from '../tools/gesture.ts';
import { distanceToRoute, slotAt } from './route-slot.ts';

/** Farther from the route a thing that is held is not over it. */
const ROUTE_REACH_PX = 28;
/** So near a line one means its route. */
const LINE_REACH_PX = 4;

/** Where `thing`, held at a point, would go in the route; null away from it. */
export function slotInRoute(
  route: RouteOnMap,
  thing: HeldThing,
  at: ScreenPoint,
  { project }: Pick<MapProjection, 'project'>,
): RouteSlot | null {
  const heldStopId = thing.type === 'stop' ? thing.stopId : null;
  const placed = route.stops.flatMap(({ stopId, position }) =>
    position ? [{ stopId, at: project(position) }] : [],
  );
  const movedFrom = placed.findIndex(({ stopId }) => stopId === heldStopId);
  return slotAt(
    {
      start: route.start && project(route.start),
      stops: placed.filter(({ stopId }) => stopId !== heldStopId),
      movedFrom: movedFrom < 0 ? null : movedFrom,
    },
    at,
    ROUTE_REACH_PX,
  );
}

/** The team whose line passes a point the nearest, within reach. */
export function routeNear(
  routes: Pick<RoutesOnMap, 'stoTeamIds' | 'route'>,
  at: ScreenPoint,
  { project }: Pick<MapProjection, 'project'>,
): StoTeamId | null {
  let nearest: StoTeamId | null = null;
  let leastPx = LINE_REACH_PX;
  for (const stoTeamId of routes.stoTeamIds()) {
    const route = routes.route(stoTeamId);
    const places = [route?.start, ...(route?.stops ?? []).map(({ position }) => position)];
    const onScreen = places.flatMap((place) => (place ? [project(place)] : []));
    const awayPx = distanceToRoute(at, onScreen);
    if (awayPx <= leastPx) [nearest, leastPx] = [stoTeamId, awayPx];
  }
  return nearest;
}
