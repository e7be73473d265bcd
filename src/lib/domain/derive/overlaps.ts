// Where two teams get in each other's way: at one station, or in one building at nearly the same time.
// Invariant: who relieves a team at its closing does not overlap with it, nor does a team that opens and closes
// one station overlap with itself.
import type { StoTeamId } from '../ids.ts';
import type { Route, StopTime } from '../route.ts';
import type { Stop } from '../stop.ts';

/** The stops at one station that are too many; empty while each visit there is in order. */
export function overlapOfStops(
  stops: readonly Stop[],
  routeOf: (stoTeamId: StoTeamId) => Pick<Route, 'relievedByTeamId'>,
): readonly Stop[] {
  if (stops.length < 2) return [];
  const teams = [...Map.groupBy(stops, ({ stoTeamId }) => stoTeamId).values()];
  if (teams.length === 1) return isOpenedAndClosed(stops) ? [] : stops;
  const isShared = teams.every((own) => own.length === 1 || isOpenedAndClosed(own));
  return isShared && isHandedOver(stops, routeOf) ? [] : stops;
}

/** Where a team is at a station, and when. */
export type VisitInBuilding = {
  readonly stoTeamId: StoTeamId;
  readonly time: Pick<StopTime, 'arriveAt' | 'leaveAt'>;
};

/** Whether two teams are in one building with less than so many seconds between them. */
export function areTogether(a: VisitInBuilding, b: VisitInBuilding, gapSeconds: number): boolean {
  if (a.stoTeamId === b.stoTeamId) return false;
  const gap = Math.max(a.time.arriveAt, b.time.arriveAt) - Math.min(a.time.leaveAt, b.time.leaveAt);
  return gap < gapSeconds;
}

function isOpenedAndClosed(stops: readonly Stop[]): boolean {
  const kinds = new Set(stops.map(({ kind }) => kind));
  return stops.length === 2 && kinds.has('opening') && kinds.has('closing');
}

/** Two teams that both close there, one of which takes over from the other. */
function isHandedOver(
  stops: readonly Stop[],
  routeOf: (stoTeamId: StoTeamId) => Pick<Route, 'relievedByTeamId'>,
): boolean {
  const [a, b, ...more] = [
    ...new Set(stops.filter(({ kind }) => kind === 'closing').map(({ stoTeamId }) => stoTeamId)),
  ];
  if (!a || !b || more.length > 0) return false;
  if (new Set(stops.map(({ stoTeamId }) => stoTeamId)).size > 2) return false;
  return routeOf(a).relievedByTeamId === b || routeOf(b).relievedByTeamId === a;
}
