// Rule 29 (E): no station is visited by two teams, nor twice by one. (W): no two teams meet in one building.
import { areTogether, overlapOfStops } from '../derive/overlaps.ts';
import type { StationId, StopId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { StationFrame } from '../station.ts';
import { codeOfStoTeam } from '../sto-team.ts';
import { isStationStop, type Stop } from '../stop.ts';
import type { Finding } from './finding.ts';
import {
  daysTouchedBy,
  routeOfTeam,
  stationsOfDelta,
  stationsOnRoutes,
  stopsAtPlace,
  stopsOfTeam,
  timesOfTeam,
} from './route-days.ts';
import { clockAt, findingOn, listOf, wordsOfStop } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const BUILDING = 'building';
const NONE: readonly StationId[] = [];

export const rule29: Rule<StationId> = {
  number: 29,
  severity: 'error',
  isWarningKey: (key) => key.endsWith(`:${BUILDING}`),
  title: 'No station is visited twice',
  subjectsOf: stationsOnRoutes,
  check(stationId, context) {
    const stops = stopsAtPlace(context, stationId);
    if (!context.stations || stops.length === 0) return [];
    return [...twice(stationId, stops, context), ...together(stationId, stops, context)];
  },
  touchedBy(delta, before, after) {
    if (delta.settings?.has('buildingGapMinutes')) return 'all';
    const days = daysTouchedBy(delta, before, after);
    if (days === 'all') return 'all';
    const touched = new Set<StationId>();
    for (const context of [before, after]) {
      const stops = [...days].flatMap((id) => stopsOfTeam(context, id)).filter(isStationStop);
      const stations = [
        ...stops.map(({ stationId }) => stationId),
        ...stationsOfDelta(delta, context),
      ];
      for (const id of stations) {
        touched.add(id);
        for (const other of stationsWith(id, context)) touched.add(other);
      }
    }
    return touched;
  },
};

function twice(
  stationId: StationId,
  stops: readonly Stop[],
  context: RuleContext,
): readonly Finding[] {
  const [first, ...others] = overlapOfStops(stops, (id) => routeOfTeam(context, id));
  if (!first) return [];
  const codes = codesOf([first, ...others], context);
  const words = wordsOfStop(context, first);
  const why =
    codes.length === 1
      ? `Team ${codes[0]} visits ${words} ${others.length === 1 ? 'twice' : `${others.length + 1} times`}. Keep one of the stops.`
      : `Teams ${listOf(codes)} all visit ${words}. Leave it to one of them.`;
  return [findingOn({ kind: 'station', id: stationId }, { ...factsAt(stationId, context), why })];
}

/** Told of the station of the building that comes first, so that each meeting is told once. */
function together(
  stationId: StationId,
  stops: readonly Stop[],
  context: RuleContext,
): readonly Finding[] {
  const gapSeconds = context.plan.settings.buildingGapMinutes * 60;
  const meetings = stationsWith(stationId, context)
    .filter((other) => stationId < other)
    .flatMap((other) => stopsAtPlace(context, other))
    .flatMap((other) => stops.map((stop) => [timed(stop, context), timed(other, context)] as const))
    .flatMap(([a, b]) => (a && b && areTogether(a, b, gapSeconds) ? [[a, b] as const] : []));
  const [first] = meetings;
  if (!first) return [];
  const [own, other] = first;
  const teams = codesOf(
    meetings.flatMap((pair) => pair.map(({ stop }) => stop)),
    context,
  );
  const clock = ({ time }: typeof own) => clockAt(time.arriveAt, time.timeZone);
  return [
    findingOn(
      { kind: 'station', id: stationId },
      {
        ...{ ...factsAt(stationId, context), severity: 'warning', detail: BUILDING },
        why:
          `Teams ${listOf(teams)} meet in one building: at ${wordsOfStop(context, own.stop)} from ${clock(own)}, ` +
          `at ${wordsOfStop(context, other.stop)} from ${clock(other)}. ` +
          `Leave ${context.plan.settings.buildingGapMinutes} min between them, or send one elsewhere.`,
      },
    ),
  ];
}

function factsAt(stationId: StationId, { stations }: RuleContext) {
  const tecId = stations?.stations.get(stationId)?.tecId;
  return { rule: 29, severity: 'error' as const, tecIds: tecId === undefined ? [] : [tecId] };
}

function codesOf(stops: readonly Stop[], { plan }: RuleContext): readonly string[] {
  const teams = [...new Set(stops.map(({ stoTeamId }) => stoTeamId))];
  const codes = teams.map((id) => plan.stoTeams.get(id)).filter((team) => team !== undefined);
  return codes.map(codeOfStoTeam).sort();
}

function timed(stop: Stop, context: RuleContext) {
  const { stoTeamId } = stop;
  const isHere = ({ stopId }: { readonly stopId: StopId }) => stopId === stop.id;
  const time = timesOfTeam(context, stoTeamId).stops.find(isHere);
  return time ? { stop, stoTeamId, time } : null;
}

const buildings = onceFor((frame: StationFrame) => {
  const named = [...frame.stations.values()].filter(({ building }) => building !== '');
  const groups = [...Map.groupBy(named, ({ building }) => building).values()];
  return new Map(
    groups
      .filter(({ length }) => length > 1)
      .flatMap((stations) =>
        stations.map(({ id }) => [id, stations.map((one) => one.id)] as const),
      ),
  );
});

/** The stations of one building, itself among them; none for a station that has its building alone. */
export function stationsWith(
  stationId: StationId,
  { stations }: Pick<RuleContext, 'stations'>,
): readonly StationId[] {
  return (stations && buildings(stations).get(stationId)) ?? NONE;
}
