// Rule 26 (E): drives, stays and the break fit between opening and closing.
import { hoursOfStation } from '../derive/hours-of-station.ts';
import type { StoTeamId } from '../ids.ts';
import { dayOfTeam, type RouteDay, type TimedStop } from './route-days.ts';
import { aboutDays, onTeam, tecsOfStops, wordsOfDuration } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

export const rule26: Rule<StoTeamId> = {
  ...aboutDays(),
  number: 26,
  severity: 'error',
  title: 'Drives, visits and the break fit into the day',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    const last = day?.visits.findLast(({ station }) => station !== null);
    const over = last ? secondsOver(last, context) : 0;
    if (!day || over <= 0) return [];
    const { drives, stays, pause } = partsOf(day);
    return [
      onTeam(stoTeamId, {
        ...{ rule: 26, severity: 'error', tecIds: tecsOfStops(context, day.stops) },
        why:
          `The day is ${wordsOfDuration(over)} too long: ${wordsOfDuration(drives)} of driving, ` +
          `${wordsOfDuration(stays)} at stations before the closing and a break of ${wordsOfDuration(pause)}. ` +
          'Take a station out, or one that is far off.',
      }),
    ];
  },
};

/** By how much the last station is reached or left too late. */
function secondsOver({ stop, station, time }: TimedStop, context: RuleContext): number {
  if (!station) return 0;
  const { settings } = context.plan;
  const { closesAt } = hoursOfStation(station, context.dataset, settings);
  if (stop.kind === 'closing') return time.arriveAt - closesAt + settings.closingArriveMinutes * 60;
  return stop.kind === 'voting' ? time.leaveAt - closesAt : 0;
}

function partsOf({ visits, times }: RouteDay) {
  const before = visits.filter(({ stop }) => stop.kind === 'opening' || stop.kind === 'voting');
  const stations = visits.filter(({ station }) => station !== null);
  const drives = stations.reduce((sum, { time }) => sum + (time.leg?.driveSeconds ?? 0), 0);
  const stays = before.reduce((sum, { time }) => sum + time.leaveAt - time.arriveAt, 0);
  return { drives, stays, pause: times.breakSeconds };
}
