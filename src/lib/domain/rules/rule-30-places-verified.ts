// Rule 30 (W): where it is not known well enough where a station is, or which one of a building it is, somebody
// looks before election day. A verified place is settled; a station that left the list never is: its stop stays
// until somebody acts.
import type { StationId, StoTeamId } from '../ids.ts';
import { positionOfStation, type Station } from '../station.ts';
import { isStationStop } from '../stop.ts';
import { stationsWith } from './rule-29-no-overlap.ts';
import { dayOfTeam, stationsOnRoutes } from './route-days.ts';
import { aboutDays, onTeam, tecsOfStations, wordsOfStations } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const DOUBTS = {
  unplaced: 'Nobody knows where they are',
  vague: 'Only the area is known of',
  shared: 'Other stations are in the same building as',
} as const;
type Doubt = keyof typeof DOUBTS | 'gone';
const LOOK = 'Look for them before election day and mark them as verified.';

export const rule30: Rule<StoTeamId> = {
  ...aboutDays(),
  number: 30,
  severity: 'warning',
  title: 'The place of each station on a route is known',
  check(stoTeamId, context) {
    const stops = dayOfTeam(context, stoTeamId)?.stops.filter(isStationStop) ?? [];
    const ids = [...new Set(stops.map(({ stationId }) => stationId))];
    const doubts = Map.groupBy(ids, (id) => doubtOf(id, context));
    const parts = (Object.keys(DOUBTS) as (keyof typeof DOUBTS)[]).flatMap((doubt) => {
      const stations = doubts.get(doubt);
      return stations ? [`${DOUBTS[doubt]}: ${wordsOfStations(context, stations)}.`] : [];
    });
    const gone = doubts.get('gone');
    const why = [
      ...(gone ? [wordsOfGone(context, gone)] : []),
      ...(parts.length > 0 ? [...parts, LOOK] : []),
    ].join(' ');
    if (why === '') return [];
    const doubtful = ids.filter((id) => doubtOf(id, context) !== null);
    const tecIds = tecsOfStations(context, doubtful);
    return [onTeam(stoTeamId, { rule: 30, severity: 'warning', why, tecIds })];
  },
  progress: (context) => {
    const ids = stationsOnRoutes(context);
    const done = ids.filter((id) => doubtOf(id, context) === null).length;
    return { label: 'Stations on routes whose place is sure', done, total: ids.length };
  },
};

function wordsOfGone(context: RuleContext, gone: readonly StationId[]): string {
  const words = wordsOfStations(context, gone);
  return `No longer on the list of stations: ${words}. Take them off the route or swap them.`;
}

function doubtOf(stationId: StationId, context: RuleContext): Doubt | null {
  const station = context.stations?.stations.get(stationId);
  const place = context.plan.stationPlaces.get(stationId);
  if (!station) return context.stations ? 'gone' : null;
  if (place?.isVerified) return null;
  return doubtOfStation(station, context);
}

function doubtOfStation(station: Station, context: RuleContext): Doubt | null {
  const { stationPlaces } = context.plan;
  if (positionOfStation(station, stationPlaces) === null) return 'unplaced';
  const isMoved = (stationPlaces.get(station.id)?.movedTo ?? null) !== null;
  if (station.confidence === 'low' && !isMoved) return 'vague';
  return stationsWith(station.id, context).length > 0 ? 'shared' : null;
}
