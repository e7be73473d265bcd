// What the routes of a live plan rest on, kept in step with it by one listener a root.
// Invariant: after every transaction it holds what a reading from scratch would give, and has told exactly
// the teams whose day could differ.
import type * as Y from 'yjs';
import { planRoots, type PlanRoots } from '../doc/plan-doc.ts';
import { readLegOverride } from '../doc/records/leg-override-record.ts';
import { readStationPlace } from '../doc/records/station-place-record.ts';
import { readStop } from '../doc/records/stop-record.ts';
import { placeOfStop } from '../domain/derive/route-visits.ts';
import { asId, type StationId, type StopId, type StoTeamId } from '../domain/ids.ts';
import type { LegOverride } from '../domain/route.ts';
import type { StationPlace } from '../domain/station.ts';
import type { Stop } from '../domain/stop.ts';
import { StopIndex, type PlaceId } from './stop-index.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

export type { PlaceId };

export type RoutesTouched = {
  readonly teams: ReadonlySet<StoTeamId>;
  /** Places at which stops came, went or changed. */
  readonly places: ReadonlySet<PlaceId>;
};

export type RouteIndex = {
  stop(stopId: StopId): Stop | null;
  all(): Iterable<Stop>;
  /** In the route's order; the same array until the team's stops change. */
  stopsOf(stoTeamId: StoTeamId): readonly Stop[];
  stopsAt(placeId: PlaceId): readonly Stop[];
  /** Moved pins as they are now: the same map as long as the index lives. */
  readonly places: ReadonlyMap<StationId, StationPlace>;
  /** Words on legs as they are now, by `keyOfLeg`: the same map as long as the index lives. */
  readonly legOverrides: ReadonlyMap<string, LegOverride>;
  /** Counts up whenever the team's day could differ. */
  versionOf(stoTeamId: StoTeamId): number;
  stopListening(): void;
};

/** An index of the plan in `doc`; `onTouched` is called after each transaction that touches a route. */
export function createRouteIndex(
  doc: Y.Doc,
  onTouched: (touched: RoutesTouched) => void,
): RouteIndex {
  const roots = planRoots(doc);
  const stops = new StopIndex();
  const places = new Map<StationId, StationPlace>();
  const legOverrides = new Map<string, LegOverride>();
  const versions = new Map<StoTeamId, number>();

  const putStop = (key: string) => {
    const stopId = asId<StopId>(key);
    return stops.put(stopId, readStop(stopId, roots.stops.get(key)));
  };
  const putPlace = (key: string) => {
    const stationId = asId<StationId>(key);
    put(places, stationId, readStationPlace(stationId, roots.stationPlaces.get(key)));
  };
  const putLeg = (key: string) => {
    put(legOverrides, key, readLegOverride(roots.legOverrides.get(key)));
  };
  const teamsAt = (placeId: string) =>
    [...stops.atPlace(asId(placeId))].map(({ stoTeamId }) => stoTeamId);

  function tell(stoTeamIds: Iterable<string>, placeIds: Iterable<PlaceId> = []): void {
    const teams = new Set([...stoTeamIds].map((id) => asId<StoTeamId>(id)));
    for (const team of teams) versions.set(team, (versions.get(team) ?? 0) + 1);
    if (teams.size > 0) onTouched({ teams, places: new Set(placeIds) });
  }

  for (const key of roots.stops.keys()) putStop(key);
  for (const key of roots.stationPlaces.keys()) putPlace(key);
  for (const key of roots.legOverrides.keys()) putLeg(key);
  const unfollow = [
    follow(roots.stops, (keys) => {
      const touched = keys.flatMap(putStop);
      tell(
        touched.map(({ stoTeamId }) => stoTeamId),
        touched.map((stop) => placeOfStop(stop).id),
      );
    }),
    follow(roots.stationPlaces, (keys) => {
      keys.forEach(putPlace);
      tell(keys.flatMap(teamsAt));
    }),
    follow(roots.legOverrides, (keys) => {
      keys.forEach(putLeg);
      // A leg has at least one station, or the TEC of a tabulation: who stops at neither end does not drive it.
      tell(keys.flatMap((key) => key.split('|').flatMap(teamsAt)));
    }),
    follow(roots.routes, tell),
    follow(roots.stoTeams, tell),
    // Whoever has no start of their own begins the day at the base of their LTO team.
    follow(roots.ltoTeams, (keys) => tell(stoTeamsOf(roots, new Set(keys)))),
  ];

  return {
    stop: (stopId) => stops.get(stopId),
    all: () => stops.all(),
    stopsOf: (stoTeamId) => stops.ofTeam(stoTeamId),
    stopsAt: (placeId) => [...stops.atPlace(placeId)],
    ...{ places, legOverrides },
    versionOf: (stoTeamId) => versions.get(stoTeamId) ?? 0,
    stopListening: () => unfollow.forEach((stop) => stop()),
  };
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

function stoTeamsOf({ stoTeams }: PlanRoots, ltoTeamIds: ReadonlySet<string>): string[] {
  return [...stoTeams]
    .filter(([, fields]) => ltoTeamIds.has(String(fields.get('ltoTeamId'))))
    .map(([id]) => id);
}

function follow<Value>(root: Y.Map<Value>, onKeys: (keys: readonly string[]) => void): () => void {
  const onEvents: Parameters<typeof root.observeDeep>[0] = (events) =>
    onKeys([...keysOfEvents(root, events).keys]);
  root.observeDeep(onEvents);
  return () => root.unobserveDeep(onEvents);
}
