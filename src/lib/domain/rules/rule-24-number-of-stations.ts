// Rule 24 (W): a route has neither too few stations nor too many. A remote route, by the mean of its legs, may
// have fewer. Teams that choose for themselves, begin later or are guests are not counted.
import type { StoTeamId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import { isStationStop } from '../stop.ts';
import { dayOfTeam, type RouteDay } from './route-days.ts';
import { aboutDays, isWholeDay, onTeam, tecsOfStops } from './route-findings.ts';
import type { Rule } from './rule.ts';

const SECONDS_PER_MINUTE = 60;
const FACTS = { rule: 24, severity: 'warning' } as const;

export const rule24: Rule<StoTeamId> = {
  ...aboutDays('stationsMin', 'stationsMax', 'stationsMinRemote', 'remoteLegMinutes'),
  number: 24,
  severity: 'warning',
  title: 'Each route has a reasonable number of stations',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day || !isWholeDay(day) || day.route.mode === 'area-only') return [];
    const { settings } = context.plan;
    const stations = new Set(day.stops.filter(isStationStop).map(({ stationId }) => stationId))
      .size;
    const isRemote = isRemoteRoute(day, settings);
    const least = isRemote ? settings.stationsMinRemote : settings.stationsMin;
    const tecIds = tecsOfStops(context, day.stops);
    if (stations < least) {
      const kind = isRemote ? 'a remote route has' : 'a route has';
      const why = `${countOf(stations)}; ${kind} at least ${least}. Add stations.`;
      return [onTeam(stoTeamId, { ...FACTS, detail: 'few', why, tecIds })];
    }
    if (stations <= settings.stationsMax) return [];
    const why = `${countOf(stations)}; a route has at most ${settings.stationsMax}. Take some out.`;
    return [onTeam(stoTeamId, { ...FACTS, detail: 'many', why, tecIds })];
  },
};

/** By the mean of the legs between its stations. */
function isRemoteRoute({ visits }: RouteDay, { remoteLegMinutes }: MissionSettings): boolean {
  const legs = visits
    .slice(1)
    .filter(({ stop }) => isStationStop(stop))
    .map(({ time }) => time.leg?.driveSeconds ?? 0);
  if (legs.length === 0) return false;
  const mean = legs.reduce((sum, seconds) => sum + seconds, 0) / legs.length;
  return mean >= remoteLegMinutes * SECONDS_PER_MINUTE;
}

function countOf(stations: number): string {
  return stations === 1 ? '1 station' : `${stations} stations`;
}
