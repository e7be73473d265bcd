// Where in a route something would go that is held at a point of the screen: on a stop it takes that stop's
// number, beside the route it goes between the two stops whose leg is nearest. Pure.
import type { StopId } from '../../domain/ids.ts';
import type { RouteSlot, ScreenPoint } from '../tools/gesture.ts';

/** A stop of the route as it lies on screen. */
export type StopOnScreen = { readonly stopId: StopId; readonly at: ScreenPoint };

/** The route without what is being moved, and the place that was moved away from, if it was a stop. */
export type RouteOnScreen = {
  readonly start: ScreenPoint | null;
  readonly stops: readonly StopOnScreen[];
  readonly movedFrom: number | null;
};

/** So near a stop one means the stop and not a leg. */
const ON_STOP_PX = 12;

/** The place at a point, or null farther than `reachPx` from the route; a route without places takes anything. */
export function slotAt(route: RouteOnScreen, at: ScreenPoint, reachPx: number): RouteSlot | null {
  const { stops, movedFrom } = route;
  const slots = slotsOf(route);
  const on = stops.findIndex((stop) => distance(stop.at, at) <= ON_STOP_PX);
  // A stop moved towards the end takes the number of the one it is dropped on by going after it.
  if (on >= 0) return slots[movedFrom !== null && on >= movedFrom ? on + 1 : on] ?? null;
  let nearest: RouteSlot | null = null;
  let leastPx = reachPx;
  for (const slot of slots) {
    const awayPx = distanceToLeg(at, slot);
    const isNearer = slot.to === null ? awayPx <= leastPx : awayPx < leastPx;
    if (isNearer) [nearest, leastPx] = [slot, awayPx];
  }
  return nearest;
}

function slotsOf({ start, stops }: RouteOnScreen): readonly RouteSlot[] {
  const inside = stops.map(({ stopId, at }, index) => ({
    before: stopId,
    from: stops[index - 1]?.at ?? start,
    to: at,
  }));
  return [...inside, { before: null, from: stops.at(-1)?.at ?? start, to: null }];
}

function distanceToLeg(at: ScreenPoint, { from, to }: Omit<RouteSlot, 'before'>): number {
  const [a, b] = [from ?? to, to ?? from];
  if (!a || !b) return 0;
  const [ex, ey] = [b.x - a.x, b.y - a.y];
  const length = ex * ex + ey * ey;
  const share = length === 0 ? 0 : ((at.x - a.x) * ex + (at.y - a.y) * ey) / length;
  const along = Math.max(0, Math.min(1, share));
  return distance(at, { x: a.x + ex * along, y: a.y + ey * along });
}

/** How far a point is from the nearest leg through places; infinite without a leg. */
export function distanceToRoute(at: ScreenPoint, places: readonly ScreenPoint[]): number {
  const legs = places.slice(1).map((to, index) => ({ from: places[index] ?? to, to }));
  return Math.min(...legs.map((leg) => distanceToLeg(at, leg)));
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
