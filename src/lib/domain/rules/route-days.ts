// What the rules about routes read: each team's stops in order and its day in times, and whom an edit touches.
// Invariant: a day is computed once and carried from context to context until an edit touches its team.
import { routeTimes, startOfRoute } from '../derive/route-times.ts';
import { placeOfStop } from '../derive/route-visits.ts';
import { stopsByTeam } from '../derive/stops-of-routes.ts';
import type { LtoTeamId, StationId, StopId, StoTeamId, TecId } from '../ids.ts';
import type { SettingKey } from '../mission-settings.ts';
import { onceFor } from '../once-for.ts';
import type { PlanData } from '../plan.ts';
import { defaultRoute, type Route, type RouteTimes, type StopTime } from '../route.ts';
import type { Station } from '../station.ts';
import type { StoTeam } from '../sto-team.ts';
import { isStationStop, type Stop } from '../stop.ts';
import type { PlanDelta, RuleContext } from './rule.ts';

/** The settings from which the times of a day follow; others are limits to hold it against. */
const DAY_SETTINGS: readonly SettingKey[] = [
  ...(['pollsOpenMinutes', 'pollsCloseMinutes'] as const),
  ...(['mainRoadKmh', 'districtRoadKmh', 'townRoadKmh'] as const),
  ...(['openingEarliestMinutes', 'openingStayMinutes', 'openingDwellMinutes'] as const),
  ...(['votingDwellMinutes', 'closingArriveMinutes', 'countHours'] as const),
  ...(['tabulationMinutes', 'breakMinutes'] as const),
];

const NO_STOPS: readonly Stop[] = [];
const NO_DAYS: ReadonlyMap<StoTeamId, RouteTimes> = new Map();

type Days = Map<StoTeamId, RouteTimes>;
const daysOfContext = new WeakMap<RuleContext, Days>();
const ordered = onceFor(stopsByTeam);
const stopsByPlace = onceFor((stops: PlanData['stops']) =>
  Map.groupBy(stops.values(), (stop): StationId | TecId => placeOfStop(stop).id),
);

/** The stops of a team in order; none for a team that is gone. */
export function stopsOfTeam({ plan }: RuleContext, stoTeamId: StoTeamId): readonly Stop[] {
  if (!plan.stoTeams.has(stoTeamId)) return NO_STOPS;
  return ordered(plan.stops).get(stoTeamId) ?? NO_STOPS;
}

/** The stops of all teams at a station, or at a TEC for the tabulation, by id. */
export function stopsAtPlace({ plan }: RuleContext, placeId: StationId | TecId): readonly Stop[] {
  const stops = stopsByPlace(plan.stops).get(placeId) ?? NO_STOPS;
  const ofTeams = stops.filter(({ stoTeamId }) => plan.stoTeams.has(stoTeamId));
  return ofTeams.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The stations at which some team stops. */
export function stationsOnRoutes({ plan }: RuleContext): readonly StationId[] {
  return stationIds(plan.stops);
}

const stationIds = onceFor((stops: PlanData['stops']): readonly StationId[] => [
  ...new Set([...stops.values()].filter(isStationStop).map(({ stationId }) => stationId)),
]);

/** What is decided about a team's route beside its stops. */
export function routeOfTeam({ plan }: RuleContext, stoTeamId: StoTeamId): Route {
  return plan.routes.get(stoTeamId) ?? defaultRoute(stoTeamId);
}

/** The day of a team. */
export function timesOfTeam(context: RuleContext, stoTeamId: StoTeamId): RouteTimes {
  let days = daysOfContext.get(context);
  if (!days) daysOfContext.set(context, (days = new Map()));
  const known = days.get(stoTeamId);
  if (known) return known;
  const { plan, dataset, stations: frame, placeDrives: drives } = context;
  const times = routeTimes({
    ...{ dataset, settings: plan.settings, frame, drives },
    route: routeOfTeam(context, stoTeamId),
    stops: stopsOfTeam(context, stoTeamId),
    startTecId: startOfRoute(plan, stoTeamId),
  });
  days.set(stoTeamId, times);
  return times;
}

/** A team's day as rules look at it. */
export type RouteDay = {
  readonly team: StoTeam;
  readonly route: Route;
  /** In order; at least one. */
  readonly stops: readonly Stop[];
  readonly times: RouteTimes;
  /** The stops whose place is known, with their times. */
  readonly visits: readonly TimedStop[];
};

export type TimedStop = {
  readonly stop: Stop;
  /** Null at a TEC. */
  readonly station: Station | null;
  readonly time: StopTime;
};

/** The day of a team; null while it has no stop, while there are no stations, and when there is no team. */
export function dayOfTeam(context: RuleContext, stoTeamId: StoTeamId): RouteDay | null {
  const team = context.plan.stoTeams.get(stoTeamId);
  const stops = stopsOfTeam(context, stoTeamId);
  const frame = context.stations;
  if (!team || !frame || stops.length === 0) return null;
  const times = timesOfTeam(context, stoTeamId);
  const stopOfId = new Map(stops.map((stop) => [stop.id, stop]));
  const visits = times.stops.flatMap((time) => {
    const stop = stopOfId.get(time.stopId);
    if (!stop) return [];
    const station = isStationStop(stop) ? (frame.stations.get(stop.stationId) ?? null) : null;
    return [{ stop, station, time }];
  });
  return { team, route: routeOfTeam(context, stoTeamId), stops, times, visits };
}

/** Hands on the days that an edit did not touch; without this they are computed anew. */
export function carryDays(before: RuleContext, after: RuleContext, delta: PlanDelta): void {
  const touched = daysTouchedBy(delta, before, after);
  if (touched === 'all') return;
  const days = new Map(daysOfContext.get(before) ?? NO_DAYS);
  for (const stoTeamId of touched) days.delete(stoTeamId);
  daysOfContext.set(after, days);
}

/** Whether an edit changed one of these settings. */
export function isAnyTouched(
  changed: ReadonlySet<string> | undefined,
  keys: readonly SettingKey[],
): boolean {
  return changed !== undefined && keys.some((key) => changed.has(key));
}

/** The teams whose day an edit may have changed. */
export function daysTouchedBy(
  delta: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<StoTeamId> | 'all' {
  if (delta.driveOverrides ?? delta.stations) return 'all';
  if (isAnyTouched(delta.settings, DAY_SETTINGS)) return 'all';
  const teams = new Set<StoTeamId>();
  for (const id of delta.routes ?? []) teams.add(id as StoTeamId);
  for (const id of delta.stoTeams ?? []) teams.add(id as StoTeamId);
  for (const context of [before, after]) {
    for (const id of delta.stops ?? []) {
      const stop = context.plan.stops.get(id as StopId);
      if (stop) teams.add(stop.stoTeamId);
    }
    for (const id of delta.stationPlaces ?? []) {
      for (const { stoTeamId } of stopsAtPlace(context, id as StationId)) teams.add(stoTeamId);
    }
    // A leg ends at a stop at least: whoever stops at neither end does not drive it.
    for (const id of [...(delta.legOverrides ?? [])].flatMap((key) => key.split('|'))) {
      for (const { stoTeamId } of stopsAtPlace(context, id as StationId)) teams.add(stoTeamId);
    }
    // Whoever has no start of their own begins the day at the base of their LTO team.
    for (const id of stoTeamsOfLtoTeams(delta.ltoTeams, context)) teams.add(id);
  }
  return teams;
}

function stoTeamsOfLtoTeams(
  ltoTeamIds: ReadonlySet<string> | undefined,
  { plan }: RuleContext,
): readonly StoTeamId[] {
  if (!ltoTeamIds) return [];
  const isAmong = (id: LtoTeamId | null) => id !== null && ltoTeamIds.has(id);
  return [...plan.stoTeams.values()]
    .filter(({ ltoTeamId }) => isAmong(ltoTeamId))
    .map(({ id }) => id);
}

/** The stations at which an edit changed a stop, or the team of one. */
export function stationsOfDelta(delta: PlanDelta, context: RuleContext): readonly StationId[] {
  const stops = [...(delta.stops ?? [])].map((id) => context.plan.stops.get(id as StopId));
  const ofTeams = [...(delta.stoTeams ?? [])].flatMap((id) =>
    stopsOfTeam(context, id as StoTeamId),
  );
  return [...stops, ...ofTeams].flatMap((stop) =>
    stop && isStationStop(stop) ? [stop.stationId] : [],
  );
}
