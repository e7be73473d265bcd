// What findings about routes have in common: how they are made, and the words for stations, times and lists.
import type { StationId, StoTeamId, TecId } from '../ids.ts';
import type { SettingKey } from '../mission-settings.ts';
import { rangeOfStoTeam } from '../sto-team.ts';
import { textOfStationNumber } from '../stations/station-number.ts';
import { isStationStop, type Stop } from '../stop.ts';
import { localTimeAt } from '../time/local-time.ts';
import { keyOfFinding, type Finding, type FindingObject, type Severity } from './finding.ts';
import { daysTouchedBy, isAnyTouched, type RouteDay } from './route-days.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The form of rules that look at one team's day and hold it against some limits of the mission. */
export function aboutDays(
  ...limits: readonly SettingKey[]
): Pick<Rule<StoTeamId>, 'subjectsOf' | 'touchedBy'> {
  return {
    subjectsOf: ({ plan }) => plan.stoTeams.keys(),
    touchedBy: (delta, before, after) =>
      isAnyTouched(delta.settings, limits) ? 'all' : daysTouchedBy(delta, before, after),
  };
}

type FindingFacts = {
  readonly rule: number;
  readonly severity: Severity;
  readonly detail?: string;
  readonly why: string;
  readonly tecIds?: readonly TecId[];
};

/** A finding about a team. */
export function onTeam(stoTeamId: StoTeamId, facts: FindingFacts): Finding {
  return findingOn({ kind: 'sto-team', id: stoTeamId }, facts);
}

/** A finding about one stop of a route. */
export function onStop({ id, stoTeamId }: Stop, facts: FindingFacts): Finding {
  return findingOn({ kind: 'stop', id, stoTeamId }, facts);
}

/** A finding about anything; TECs in one order, whichever order they were found in. */
export function findingOn(object: FindingObject, facts: FindingFacts): Finding {
  const { rule, severity, detail, why, tecIds = [] } = facts;
  const key = keyOfFinding(rule, object, detail);
  return { key, rule, severity, object, why, tecIds: [...tecIds].sort() };
}

/** Whether the team is to have a day from opening to closing: not one that begins later, nor a guest. */
export function isWholeDay({ team, route }: RouteDay): boolean {
  return rangeOfStoTeam(team) === 'aor' && route.startsMinutes === null;
}

/** The TECs of stops, each once. */
export function tecsOfStops(context: RuleContext, stops: Iterable<Stop>): readonly TecId[] {
  const tecIds = new Set<TecId>();
  for (const stop of stops) {
    const tecId = tecOfStop(context, stop);
    if (tecId !== null) tecIds.add(tecId);
  }
  return [...tecIds];
}

/** The TECs of stations, each once; those that the list does not have are left out. */
export function tecsOfStations(
  { stations }: RuleContext,
  ids: readonly StationId[],
): readonly TecId[] {
  return [...new Set(ids.flatMap((id) => stations?.stations.get(id)?.tecId ?? []))];
}

/** The TEC in which a stop is; null for a station that the list does not have. */
export function tecOfStop({ stations }: RuleContext, stop: Stop): TecId | null {
  if (!isStationStop(stop)) return stop.tecId;
  return stations?.stations.get(stop.stationId)?.tecId ?? null;
}

/** "station 0412", "the TEC in Akkol". */
export function wordsOfStop(context: RuleContext, stop: Stop): string {
  if (isStationStop(stop)) return `station ${numberOfStation(context, stop.stationId)}`;
  const town = context.dataset.tecs.get(stop.tecId)?.seat.names.en ?? stop.tecId;
  return `the TEC in ${town}`;
}

/** 0412; the id where the list does not have the station. */
export function numberOfStation({ stations }: RuleContext, stationId: StationId): string {
  const station = stations?.stations.get(stationId);
  return station ? textOfStationNumber(station.number) : stationId;
}

/** "station 0412", "stations 0412, 0413 and 0414", "stations 0412, 0413, 0414 and 5 more". */
export function wordsOfStations(context: RuleContext, ids: readonly StationId[]): string {
  const numbers = ids.map((id) => numberOfStation(context, id));
  return `${ids.length === 1 ? 'station' : 'stations'} ${listOf(numbers)}`;
}

const NAMED_MAX = 4;

/** "a", "a and b", "a, b and c", and no more than a few by name. */
export function listOf(words: readonly string[]): string {
  if (words.length > NAMED_MAX) {
    const named = words.slice(0, NAMED_MAX - 1);
    return `${named.join(', ')} and ${words.length - named.length} more`;
  }
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 19:40, by the clock of the zone. */
export function clockAt(at: number, timeZone: string): string {
  return localTimeAt(new Date(at * 1000), timeZone).time;
}

/** "25 min", "1 h", "1 h 25 min": rounded up, so that what is over a limit never reads like the limit. */
export function wordsOfDuration(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** First letter in upper case, for the beginning of a sentence. */
export function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
