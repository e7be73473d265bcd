// Rule 21 (E): every route has an opening stop, and the team is there long enough before the station opens.
// A team without any stop has not been started; one that begins later in the day opens nothing.
import { hoursOfStation } from '../derive/hours-of-station.ts';
import type { StoTeamId } from '../ids.ts';
import { dayOfTeam, stopsOfTeam } from './route-days.ts';
import { aboutDays, clockAt, isWholeDay, onTeam, wordsOfStop } from './route-findings.ts';
import type { Rule } from './rule.ts';

const FACTS = { rule: 21, severity: 'error' } as const;

export const rule21: Rule<StoTeamId> = {
  ...aboutDays('openingArriveMinutes'),
  number: 21,
  severity: 'error',
  title: 'Every route begins with an opening, in time',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day) return [];
    const { dataset, plan } = context;
    if (!day.stops.some(({ kind }) => kind === 'opening')) {
      if (!isWholeDay(day)) return [];
      const why =
        'No station is set for the opening. Choose one as the first stop, or say when the team begins later.';
      return [onTeam(stoTeamId, { ...FACTS, detail: 'none', why })];
    }
    const opening = day.visits.find(({ stop }) => stop.kind === 'opening');
    if (!opening?.station) return [];
    const { opensAt, timeZone } = hoursOfStation(opening.station, dataset, plan.settings);
    const limit = plan.settings.openingArriveMinutes;
    const latest = opensAt - limit * 60;
    const { arriveAt } = opening.time;
    if (arriveAt <= latest) return [];
    return [
      onTeam(stoTeamId, {
        ...{ ...FACTS, detail: 'late', tecIds: [opening.station.tecId] },
        why:
          `The team is at ${wordsOfStop(context, opening.stop)} for the opening at ${clockAt(arriveAt, timeZone)}, ` +
          `which opens at ${clockAt(opensAt, timeZone)}: it must be there ${limit} min before, by ` +
          `${clockAt(latest, timeZone)}. Put the opening first, or set out earlier.`,
      }),
    ];
  },
  progress: (context) => ({
    label: 'STO teams with a route',
    done: [...context.plan.stoTeams.keys()].filter((id) => stopsOfTeam(context, id).length > 0)
      .length,
    total: context.plan.stoTeams.size,
  }),
};
