// Rule 27 (E): each stop lies inside the hours of its own station, by the local clock; and the list has the
// station. Who comes to an opening or a closing too late is told by rules 21 and 22.
import { hoursOfStation } from '../derive/hours-of-station.ts';
import type { StoTeamId } from '../ids.ts';
import { isStationStop } from '../stop.ts';
import type { Finding } from './finding.ts';
import { dayOfTeam, type RouteDay, type TimedStop } from './route-days.ts';
import { aboutDays, clockAt, onStop, sentence, wordsOfStop } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 27, severity: 'error' } as const;

export const rule27: Rule<StoTeamId> = {
  ...aboutDays(),
  number: 27,
  severity: 'error',
  title: 'Each stop lies inside the hours of its station',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day) return [];
    return [...unlisted(day, context), ...day.visits.flatMap((visit) => tooLate(visit, context))];
  },
};

/** Stops whose station the list in use does not have: it was closed, or the list is another. */
function unlisted({ stops }: RouteDay, context: RuleContext): readonly Finding[] {
  return stops.filter(isStationStop).flatMap((stop) => {
    if (context.stations?.stations.has(stop.stationId)) return [];
    const why = `The list of stations has no ${stop.stationId} any more: its hours and place are not known. Swap it for another station, or take it out.`;
    return [onStop(stop, { ...FACTS, detail: 'unlisted', why })];
  });
}

function tooLate({ stop, station, time }: TimedStop, context: RuleContext): readonly Finding[] {
  if (!station || stop.kind !== 'voting') return [];
  const { opensAt, closesAt, timeZone } = hoursOfStation(
    station,
    context.dataset,
    context.plan.settings,
  );
  if (time.leaveAt <= closesAt) return [];
  return [
    onStop(stop, {
      ...{ ...FACTS, tecIds: [station.tecId] },
      why:
        `${sentence(wordsOfStop(context, stop))} is open from ${clockAt(opensAt, timeZone)} to ` +
        `${clockAt(closesAt, timeZone)}, but the team is there from ${clockAt(time.arriveAt, timeZone)} to ` +
        `${clockAt(time.leaveAt, timeZone)}, local time. Visit it earlier, or take it out.`,
    }),
  ];
}
