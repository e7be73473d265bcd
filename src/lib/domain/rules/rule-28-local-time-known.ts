// Rule 28 (E): the hours of every station on a route resolve to instants: its TEC tells the zone, with the
// date's own offset, and the station opens before it closes.
import { hoursOfStation } from '../derive/hours-of-station.ts';
import type { StationId } from '../ids.ts';
import type { Station } from '../station.ts';
import { findingOn } from './route-findings.ts';
import { isAnyTouched, stationsOfDelta, stationsOnRoutes, stopsAtPlace } from './route-days.ts';
import type { Rule, RuleContext } from './rule.ts';

const HOURS = ['pollsOpenMinutes', 'pollsCloseMinutes'] as const;

export const rule28: Rule<StationId> = {
  number: 28,
  severity: 'error',
  title: 'The local time of each station is known',
  subjectsOf: stationsOnRoutes,
  check(stationId, context) {
    const station = context.stations?.stations.get(stationId);
    if (!station || stopsAtPlace(context, stationId).length === 0) return [];
    const why = whyUnknown(station, context);
    if (why === null) return [];
    const object = { kind: 'station', id: stationId } as const;
    return [findingOn(object, { rule: 28, severity: 'error', why, tecIds: [station.tecId] })];
  },
  touchedBy(delta, before, after) {
    if (delta.stations || isAnyTouched(delta.settings, HOURS)) return 'all';
    return new Set([before, after].flatMap((context) => stationsOfDelta(delta, context)));
  },
};

function whyUnknown(station: Station, { dataset, plan }: RuleContext): string | null {
  const regionId = dataset.tecs.get(station.tecId)?.regionId;
  if (regionId === undefined || !dataset.regions.has(regionId)) {
    return `The station belongs to ${station.tecId}, which is not known: nor is its local time. Correct its TEC in the list of stations.`;
  }
  const { opensAt, closesAt } = hoursOfStation(station, dataset, plan.settings);
  return opensAt < closesAt
    ? null
    : 'The station closes before it opens. Correct its hours in the list of stations.';
}
