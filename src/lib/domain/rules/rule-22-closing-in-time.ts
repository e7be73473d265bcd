// Rule 22 (E): every route has a closing stop at an ordinary station, and the team is there long enough before
// it closes. Parliamentarians and the core team close nothing unless they are asked to.
import { hoursOfStation } from '../derive/hours-of-station.ts';
import type { StoTeamId } from '../ids.ts';
import { isSpecialStation } from '../station.ts';
import type { Finding } from './finding.ts';
import { dayOfTeam, stopsOfTeam, type TimedStop } from './route-days.ts';
import { aboutDays, clockAt, isWholeDay, onTeam, wordsOfStop } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const FACTS = { rule: 22, severity: 'error' } as const;

export const rule22: Rule<StoTeamId> = {
  ...aboutDays('closingArriveMinutes'),
  number: 22,
  severity: 'error',
  title: 'Every route ends with a closing at an ordinary station, in time',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day) return [];
    if (!day.stops.some(({ kind }) => kind === 'closing')) {
      if (!isWholeDay(day) || day.route.relievedByTeamId !== null) return [];
      const why =
        'No station is set for closing and count. Choose an ordinary one as the last station, or name the team that takes over.';
      return [onTeam(stoTeamId, { ...FACTS, detail: 'none', why })];
    }
    const closings = day.visits.filter(({ stop }) => stop.kind === 'closing');
    return closings
      .slice(0, 1)
      .flatMap((closing) => [...special(closing, context), ...late(closing, context)]);
  },
  progress: (context) => {
    const routes = [...context.plan.stoTeams.keys()]
      .map((id) => stopsOfTeam(context, id))
      .filter((stops) => stops.length > 0);
    const done = routes.filter((stops) => stops.some(({ kind }) => kind === 'closing')).length;
    return { label: 'Routes with a closing', done, total: routes.length };
  },
};

function special({ stop, station }: TimedStop, context: RuleContext): readonly Finding[] {
  if (!station || !isSpecialStation(station)) return [];
  return [
    onTeam(stop.stoTeamId, {
      ...{ ...FACTS, detail: 'special', tecIds: [station.tecId] },
      why: `The closing is at ${wordsOfStop(context, stop)}, a special station: it closes as soon as everyone on its list has voted. Choose an ordinary one.`,
    }),
  ];
}

function late({ stop, station, time }: TimedStop, context: RuleContext): readonly Finding[] {
  if (!station) return [];
  const { settings } = context.plan;
  const { closesAt, timeZone } = hoursOfStation(station, context.dataset, settings);
  const latest = closesAt - settings.closingArriveMinutes * 60;
  if (time.arriveAt <= latest) return [];
  return [
    onTeam(stop.stoTeamId, {
      ...{ ...FACTS, detail: 'late', tecIds: [station.tecId] },
      why:
        `The team is at ${wordsOfStop(context, stop)} for the closing at ${clockAt(time.arriveAt, timeZone)}, ` +
        `but must be there by ${clockAt(latest, timeZone)}. Take a station out, or shorten the way.`,
    }),
  ];
}
