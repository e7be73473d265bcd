// Whether a route keeps the limits as it stands, read from times that are refreshed.
import { headOf, tailOf } from './route-model.ts';
import type { RouteState } from './route-state.ts';

/** Whether the route as it stands can be driven: needed where leaving a stop out can make a way longer. */
export function isRouteSound(state: RouteState, team: number): boolean {
  return isRouteInTime(state, team) && isRouteWithinDrive(state, team);
}

/** Whether every hour is kept, the break included. */
export function isRouteInTime(state: RouteState, team: number): boolean {
  const { model, next, leg, outFresh, outRested, dueFresh, dueRested } = state;
  const opening = state.opening[team]!;
  const first = opening < 0 ? headOf(model, team) : opening;
  const second = next[first]!;
  return (
    outRested[first]! + leg[first]! <= dueRested[second]! ||
    outFresh[first]! + leg[first]! <= dueFresh[second]!
  );
}

/** Whether the way is short enough, and each leg of it. */
export function isRouteWithinDrive(state: RouteState, team: number): boolean {
  const { model, next, leg } = state;
  const { limits } = model;
  if (state.travels[team]! > limits.travel[team]!) return false;
  if (state.metres[team]! > limits.metres[team]!) return false;
  const tail = tailOf(model, team);
  for (let at = headOf(model, team); at !== tail; at = next[at]!) {
    if (leg[at]! > limits.leg[team]!) return false;
  }
  return true;
}
