// The route in hand as it lies on screen: where a held thing would go in it.
import type { RouteOnMap } from '../../domain/routes-on-map.ts';
import type { MapProjection } from '../hit-test.ts';
import type { HeldThing, RouteSlot, ScreenPoint } from '../tools/gesture.ts';
import { slotAt } from './route-slot.ts';

/** Farther from the route a thing that is held is not over it. */
const ROUTE_REACH_PX = 28;

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
