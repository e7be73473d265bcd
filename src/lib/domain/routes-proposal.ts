// A proposal of routes: an optimiser's answer, kept outside the plan until somebody accepts it.
// Invariant: it names every route as it was, so that what others changed since can be told and is left alone.
import { stopsOfRoutes } from './derive/stops-of-routes.ts';
import { hashOfText } from './hash-of-text.ts';
import type { LtoTeamId, StationId, StoTeamId, TecId } from './ids.ts';
import type { LeftOutReason } from './optimise/routes/day-answer.ts';
import type { PlanData } from './plan.ts';
import { isStationStop, type StationStop, type Stop } from './stop.ts';

/** Whose routes are proposed; locked routes always stay. */
export type RoutesScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'aor'; readonly ltoTeamId: LtoTeamId }
  | { readonly kind: 'team'; readonly stoTeamId: StoTeamId };

export type RoutesWish = {
  readonly scope: RoutesScope;
  /** For the whole search, whatever the scope. */
  readonly seconds: number;
  readonly seed: number;
  /** Start from the routes in force, or anew. Pinned stops stay either way. */
  readonly keepToday: boolean;
  /** Choose the towns where teams without one sleep, and begin their day. */
  readonly chooseTowns: boolean;
};

export const DEFAULT_ROUTES_WISH: RoutesWish = {
  scope: { kind: 'all' },
  seconds: 15,
  seed: 1,
  keepToday: true,
  chooseTowns: true,
};

export type RouteStop = Pick<StationStop, 'stationId' | 'kind'>;

export type ProposedRoute = {
  readonly stoTeamId: StoTeamId;
  /** In order, stops at stations alone. */
  readonly before: readonly RouteStop[];
  readonly after: readonly RouteStop[];
  /** Where the team begins its day; null leaves it as it is. */
  readonly startTecId: TecId | null;
  readonly visits: number;
  readonly driveSeconds: number;
  readonly dutySeconds: number;
};

/** `noTeam`: no team of the AoR could be given a route. `unplaced`: nobody knows where it is. */
export type UncoveredReason = LeftOutReason | 'noTeam' | 'unplaced';

/** Why a station is on no route, as people read it. */
export const UNCOVERED_LABELS: Readonly<Record<UncoveredReason, string>> = {
  window: 'Nobody can be there within its hours',
  duty: 'The duty day has no time left',
  drive: 'Too much driving',
  full: 'The teams near it have their most stations',
  zone: 'In a zone or the border strip, or no open way leads there',
  lowerValue: 'Fits only in place of stations worth more',
  noTeam: 'No team to send',
  unplaced: 'Nobody knows where it is',
};

export type RoutesFigures = {
  readonly teams: number;
  readonly teamsWithRoute: number;
  /** Drawn stations that are visited, of those in the scope; both 0 without a sample. */
  readonly sampledCovered: number;
  readonly sampledTotal: number;
  readonly visits: number;
  readonly specialVisits: number;
  readonly driveSeconds: number;
  readonly metres: number;
  readonly fewestVisits: number;
  readonly mostVisits: number;
};

export type RoutesProposal = {
  readonly wish: RoutesWish;
  readonly basedOn: string;
  readonly before: RoutesFigures;
  readonly after: RoutesFigures;
  /** Every team in the scope, by number. */
  readonly routes: readonly ProposedRoute[];
  /** Stations in the scope that no route visits, each with its reason. */
  readonly uncovered: readonly {
    readonly stationId: StationId;
    readonly isSampled: boolean;
    readonly reason: UncoveredReason;
  }[];
};

/**
 * How a proposed route stands against the plan as it is now. `holds`: as it was when proposed. `done`: so
 * already. `taken-since`: one of its stations is on another route that the proposal would not change.
 */
export type RouteState =
  'holds' | 'done' | 'changed-since' | 'locked-since' | 'team-gone' | 'taken-since';

type Planned = Pick<PlanData, 'stoTeams' | 'routes' | 'stops'>;

/** How each proposed route stands now. */
export function statesOfRoutes(
  routes: readonly ProposedRoute[],
  plan: Planned,
): ReadonlyMap<StoTeamId, RouteState> {
  const ordered = stopsOfRoutes(plan);
  const teamOfStation = new Map<StationId, StoTeamId>();
  for (const stop of plan.stops.values()) {
    if (isStationStop(stop)) teamOfStation.set(stop.stationId, stop.stoTeamId);
  }
  const proposed = new Set(routes.map(({ stoTeamId }) => stoTeamId));
  const stateOf = (route: ProposedRoute): RouteState => {
    const { stoTeamId } = route;
    if (!plan.stoTeams.has(stoTeamId)) return 'team-gone';
    const now = textOfRoute(routeStops(ordered.get(stoTeamId) ?? []));
    if (now === textOfRoute(route.after)) return 'done';
    if (plan.routes.get(stoTeamId)?.isLocked) return 'locked-since';
    if (now !== textOfRoute(route.before)) return 'changed-since';
    const isTaken = route.after.some(({ stationId }) => {
      const holder = teamOfStation.get(stationId);
      return holder !== undefined && holder !== stoTeamId && !proposed.has(holder);
    });
    return isTaken ? 'taken-since' : 'holds';
  };
  return new Map(routes.map((route) => [route.stoTeamId, stateOf(route)]));
}

/** The stops of a route that are at stations, as a proposal tells them. */
export function routeStops(stops: readonly Stop[]): readonly RouteStop[] {
  return stops.filter(isStationStop).map(({ stationId, kind }) => ({ stationId, kind }));
}

function textOfRoute(stops: readonly RouteStop[]): string {
  return stops.map(({ stationId, kind }) => `${kind}:${stationId}`).join('|');
}

/** A fingerprint of the routes, teams and lists that a proposal is made from; not for secrets. */
export function fingerprintOfRoutes(plan: Planned & Pick<PlanData, 'choices'>): string {
  const ordered = stopsOfRoutes(plan);
  const teams = [...plan.stoTeams.values()].map(({ id, ltoTeamId }) => {
    const route = plan.routes.get(id);
    const stops = textOfRoute(routeStops(ordered.get(id) ?? []));
    return `${id}:${ltoTeamId ?? ''}:${route?.isLocked === true}:${route?.startTecId ?? ''}:${stops}`;
  });
  const choices = [...plan.choices].map((pair) => pair.join('='));
  return hashOfText([...choices.sort(), ...teams.sort()].join(';'));
}
