// What a plan's stops become when proposed routes are taken over. Invariant: locked routes, pinned stops and
// stations of routes that the proposal does not name stay as they are, whoever decided so and whenever.
import { randomId, type StationId, type StoTeamId, type TecId } from '../domain/ids.ts';
import type { RouteStop } from '../domain/routes-proposal.ts';
import { isStationStop, type StationStop, type Stop } from '../domain/stop.ts';
import { keysInNewOrder } from './route-order.ts';

export type AcceptedRoute = {
  readonly stoTeamId: StoTeamId;
  /** In order; stops at TECs stay at the end of the route. */
  readonly stops: readonly RouteStop[];
  /** Where the team begins its day; null, or not said, leaves it as it is. */
  readonly startTecId?: TecId | null;
};

export type AcceptedStops = {
  /** Stops as they are to be: new ones, and known ones that differ. */
  readonly written: readonly Stop[];
  readonly removed: readonly Stop[];
  /** Stations of the proposal that are on another route by now. */
  readonly leftOut: number;
};

/** `now` are all stops of the plan; `routes` name teams that are there and not locked. */
export function acceptedStops(
  now: readonly Stop[],
  routes: readonly AcceptedRoute[],
): AcceptedStops {
  const teamIds = new Set(routes.map(({ stoTeamId }) => stoTeamId));
  const atStations = now.filter(isStationStop);
  const isOpen = ({ stoTeamId }: Stop): boolean => teamIds.has(stoTeamId);
  // Of two stops at one station, the one that nobody may touch decides.
  const holders = new Map(
    [...atStations.filter(isOpen), ...atStations.filter((stop) => !isOpen(stop))].map((stop) => [
      stop.stationId,
      stop,
    ]),
  );
  const used = new Set<StationId>();
  const all: Stop[] = [];
  let leftOut = 0;
  for (const { stoTeamId, stops } of routes) {
    const isFree = ({ stationId }: { readonly stationId: StationId }): boolean => {
      const holder = holders.get(stationId);
      if (used.has(stationId)) return false;
      return !holder || holder.stoTeamId === stoTeamId || (isOpen(holder) && !holder.isPinned);
    };
    const free = stops.filter(isFree);
    leftOut += stops.length - free.length;
    for (const { stationId } of free) used.add(stationId);
    const own = now.filter((stop) => stop.stoTeamId === stoTeamId);
    const pinned = own.filter(
      (stop) => isStationStop(stop) && stop.isPinned && !used.has(stop.stationId),
    ) as readonly StationStop[];
    for (const { stationId } of pinned) used.add(stationId);
    const wanted = withPinned(free, pinned).map(({ stationId, kind }): Stop => {
      const stop = holders.get(stationId) ?? newStop(stationId);
      return { ...stop, stoTeamId, kind, orderKey: keyIn(stop, stoTeamId) };
    });
    const route = [...wanted, ...own.filter((stop) => !isStationStop(stop))];
    const keys = keysInNewOrder(route.map(({ orderKey }) => orderKey || null));
    all.push(...route.map((stop, at) => ({ ...stop, orderKey: keys[at] ?? stop.orderKey })));
  }
  const kept = new Set(all.map(({ id }) => id));
  const before = new Map(now.map((stop) => [stop.id, stop]));
  return {
    written: all.filter((stop) => !isSame(before.get(stop.id), stop)),
    removed: atStations.filter((stop) => isOpen(stop) && !kept.has(stop.id)),
    leftOut,
  };
}

/** The proposed stops with the pinned ones that the proposal lacks, before the closing. */
function withPinned(
  proposed: readonly RouteStop[],
  pinned: readonly RouteStop[],
): readonly RouteStop[] {
  const closing = proposed.findIndex(({ kind }) => kind === 'closing');
  const at = closing < 0 ? proposed.length : closing;
  const kinds = new Set(proposed.map(({ kind }) => kind));
  const kept = pinned.map(({ stationId, kind }) => ({
    stationId,
    kind: kinds.has(kind) ? ('voting' as const) : kind,
  }));
  return [...proposed.slice(0, at), ...kept, ...proposed.slice(at)];
}

function newStop(stationId: StationId): StationStop {
  const stoTeamId = '' as StoTeamId;
  return {
    ...{ id: randomId(), stoTeamId, stationId, kind: 'voting', orderKey: '' },
    ...{ isPinned: false, dwellMinutes: null },
  };
}

/** A stop that comes from another team's route has no place in this one yet. */
function keyIn(stop: Stop, stoTeamId: StoTeamId): string {
  return stop.stoTeamId === stoTeamId ? stop.orderKey : '';
}

function isSame(before: Stop | undefined, after: Stop): boolean {
  return (
    before !== undefined &&
    before.stoTeamId === after.stoTeamId &&
    before.kind === after.kind &&
    before.orderKey === after.orderKey
  );
}
