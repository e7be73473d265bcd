// When a team is where on election day, from its stops in their order. Times are instants; each stop says in
// which zone it is shown, so that a route may cross from one into another.
// Invariant: a pure function of one team's stops and what they rest on: another team's edit changes nothing.
import { darkSecondsBetween } from '../geo/sun.ts';
import type { StoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { Route, RouteLeg, RouteTimes, StopTime } from '../route.ts';
import type { Stop } from '../stop.ts';
import { secondsAtLocalMinutes } from '../time/local-day.ts';
import { visitsOfRoute, type Visit, type VisitFacts } from './route-visits.ts';
import { walkRoute, type VisitClock } from './route-walk.ts';
import { timeZoneOfTec } from './time-zone-of-tec.ts';

export type RouteTimesInput = VisitFacts & {
  readonly route: Route;
  /** In the route's order. */
  readonly stops: readonly Stop[];
  /** Where the team sleeps; null while nobody has decided. */
  readonly startTecId: TecId | null;
};

const BREAK_AT_MINUTES = 13 * 60;
const SECONDS_PER_MINUTE = 60;

/** The TEC in whose seat a team sleeps: as decided, else the base of its LTO team. */
export function startOfRoute(
  { routes, stoTeams, ltoTeams }: Pick<PlanData, 'routes' | 'stoTeams' | 'ltoTeams'>,
  stoTeamId: StoTeamId,
): TecId | null {
  const ltoTeamId = stoTeams.get(stoTeamId)?.ltoTeamId ?? null;
  const base = ltoTeamId === null ? null : (ltoTeams.get(ltoTeamId)?.baseTecId ?? null);
  return routes.get(stoTeamId)?.startTecId ?? base;
}

/** The day of one route. */
export function routeTimes(input: RouteTimesInput): RouteTimes {
  const { route, stops, startTecId, dataset, settings } = input;
  const { visits, unplacedStopIds } = visitsOfRoute(stops, startTecId, input);
  const { clocks, breakAt } = walkRoute(visits, startsAt(input, visits), settings, ({ hours }) =>
    secondsAtLocalMinutes(dataset.electionDay, BREAK_AT_MINUTES, hours.timeZone),
  );
  const startAt = clocks[0]?.departAt ?? null;
  const endAt = clocks.at(-1)?.leaveAt ?? null;
  const relief = reliefAt(input, visits.at(-1));
  return {
    stoTeamId: route.stoTeamId,
    stops: clocks.map(stopTime),
    ...{ unplacedStopIds, startAt, endAt, breakAt },
    breakSeconds: breakAt === null ? 0 : settings.breakMinutes * SECONDS_PER_MINUTE,
    driveSeconds: visits.reduce((sum, { drive }) => sum + (drive?.seconds ?? 0), 0),
    metres: visits.reduce((sum, { drive }) => sum + (drive?.metres ?? 0), 0),
    // From setting out to the end of the work, or to the relief.
    dutySeconds: Math.max(0, Math.min(endAt ?? 0, relief ?? Infinity) - (startAt ?? 0)),
  };
}

function startsAt(
  { route, startTecId, dataset }: RouteTimesInput,
  [first]: readonly Visit[],
): number | null {
  if (route.startsMinutes === null || !first) return null;
  const ownZone = startTecId === null ? null : timeZoneOfTec(startTecId, dataset);
  const timeZone = ownZone ?? first.hours.timeZone;
  return secondsAtLocalMinutes(dataset.electionDay, route.startsMinutes, timeZone);
}

/** By the clock of the last stop, where the other team takes over. */
function reliefAt(
  { route, dataset }: Pick<RouteTimesInput, 'dataset'> & { readonly route: Route },
  last: Visit | undefined,
): number | null {
  const { relievedByTeamId, relievedAtMinutes } = route;
  if (relievedByTeamId === null || relievedAtMinutes === null || !last) return null;
  return secondsAtLocalMinutes(dataset.electionDay, relievedAtMinutes, last.hours.timeZone);
}

function stopTime({ visit, arriveAt, leaveAt, waitSeconds, departAt }: VisitClock): StopTime {
  const { stop, hours } = visit;
  const leg = legOf(visit, departAt, arriveAt);
  return { stopId: stop.id, arriveAt, leaveAt, timeZone: hours.timeZone, leg, waitSeconds };
}

function legOf({ drive, from, position }: Visit, departAt: number, arriveAt: number) {
  if (!drive || !from) return null;
  // The sun over the middle of the way: at the ends of a leg it differs by minutes.
  const middle = { lng: (from.lng + position.lng) / 2, lat: (from.lat + position.lat) / 2 };
  const { seconds: driveSeconds, metres, source } = drive;
  const darkSeconds = darkSecondsBetween(departAt, arriveAt, middle);
  return { driveSeconds, metres, source, departAt, darkSeconds } satisfies RouteLeg;
}
