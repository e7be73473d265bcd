// Rule 41 (I): a hospital is within reach of every stop. The only hospitals known are those with a station of
// their own; without any in the list nothing is said.
import { placeOfStop } from '../derive/route-visits.ts';
import type { StationId, StoTeamId, TecId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { Station, StationFrame } from '../station.ts';
import { dayOfTeam, type TimedStop } from './route-days.ts';
import {
  aboutDays,
  listOf,
  onTeam,
  tecOfStop,
  tecsOfStops,
  wordsOfDuration,
  wordsOfStop,
} from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const DAYS = aboutDays('hospitalMinutesMax');

export const rule41: Rule<StoTeamId> = {
  ...DAYS,
  number: 41,
  severity: 'info',
  title: 'A hospital is within reach',
  check(stoTeamId, context) {
    const hospitals = context.stations && hospitalsOf(context.stations);
    const day = dayOfTeam(context, stoTeamId);
    if (!hospitals || hospitals.all.length === 0 || !day) return [];
    const limit = context.plan.settings.hospitalMinutesMax * 60;
    const stops = day.visits
      .filter((visit) => !isNearHospital(visit, hospitals, limit, context))
      .map(({ stop }) => stop);
    if (stops.length === 0) return [];
    return [
      onTeam(stoTeamId, {
        ...{ rule: 41, severity: 'info', tecIds: tecsOfStops(context, stops) },
        why:
          `No hospital is known within ${wordsOfDuration(limit)} of ` +
          `${listOf(stops.map((stop) => wordsOfStop(context, stop)))}. Note the nearest one for the team.`,
      }),
    ];
  },
  touchedBy(delta, before, after) {
    // A hospital that is moved concerns whoever is near.
    const isHospital = (id: string) =>
      after.stations?.stations.get(id as StationId)?.kind === 'hospital';
    const isMoved = [...(delta.stationPlaces ?? [])].some(isHospital);
    return isMoved ? 'all' : DAYS.touchedBy(delta, before, after);
  },
};

type Hospitals = {
  readonly all: readonly Station[];
  readonly byTec: ReadonlyMap<TecId, readonly Station[]>;
};

const hospitalsOf = onceFor((frame: StationFrame): Hospitals => {
  const all = [...frame.stations.values()].filter(({ kind }) => kind === 'hospital');
  return { all, byTec: Map.groupBy(all, ({ tecId }) => tecId) };
});

/** Those of the own TEC first: nearly always one of them is near. */
function isNearHospital(
  { stop }: TimedStop,
  { all, byTec }: Hospitals,
  limitSeconds: number,
  context: RuleContext,
): boolean {
  const place = placeOfStop(stop);
  const isNear = ({ id }: Station): boolean => {
    const drive = context.placeDrives.between(place, { kind: 'station', id });
    return drive !== null && drive.seconds <= limitSeconds;
  };
  const tecId = tecOfStop(context, stop);
  const own = (tecId !== null && byTec.get(tecId)) || [];
  return own.some(isNear) || all.some(isNear);
}
