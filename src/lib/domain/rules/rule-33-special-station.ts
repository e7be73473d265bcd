// Rule 33 (I): each AoR that has special stations has one of them on a route.
import type { LtoTeamId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import { isSpecialStation, type StationFrame } from '../station.ts';
import { aorOf } from './aors.ts';
import { aorsTouchedBy, isAorPlanned } from './aors-on-election-day.ts';
import { stopsAtPlace } from './route-days.ts';
import { findingOn } from './route-findings.ts';
import type { Rule } from './rule.ts';

export const rule33: Rule<LtoTeamId> = {
  number: 33,
  severity: 'info',
  title: 'Each AoR visits a special station',
  subjectsOf: ({ plan }) => plan.ltoTeams.keys(),
  check(ltoTeamId, context) {
    const { stations: frame } = context;
    if (!frame || !isAorPlanned(context, ltoTeamId)) return [];
    const byTec = specialByTec(frame);
    const special = aorOf(context, ltoTeamId).flatMap((tecId) => byTec.get(tecId) ?? []);
    const isVisited = special.some(({ id }) => stopsAtPlace(context, id).length > 0);
    if (special.length === 0 || isVisited) return [];
    const count =
      special.length === 1
        ? 'the special station'
        : `any of the ${special.length} special stations`;
    const tecIds = [...new Set(special.map(({ tecId }) => tecId))];
    const why = `No team visits ${count} of the area: hospitals, military units, detention. Put one on a route.`;
    const object = { kind: 'lto-team', id: ltoTeamId } as const;
    return [findingOn(object, { rule: 33, severity: 'info', why, tecIds })];
  },
  touchedBy: aorsTouchedBy,
};

const specialByTec = onceFor((frame: StationFrame) =>
  Map.groupBy([...frame.stations.values()].filter(isSpecialStation), ({ tecId }) => tecId),
);
