// Rule 37 (W): whoever drives in the dark has the approval of the security officer. Those who may not read the
// security document find nothing: they cannot know.
import type { StoTeamId } from '../ids.ts';
import { dayOfTeam, type RouteDay } from './route-days.ts';
import {
  aboutDays,
  listOf,
  onTeam,
  tecsOfStops,
  wordsOfDuration,
  wordsOfStop,
} from './route-findings.ts';
import type { Rule } from './rule.ts';

/** Dusk is not the minute of the almanac. */
const DARK_SECONDS_MIN = 60;

const DAYS = aboutDays();

export const rule37: Rule<StoTeamId> = {
  ...DAYS,
  number: 37,
  severity: 'warning',
  title: 'Driving in the dark is approved',
  check(stoTeamId, context) {
    const day = context.security && dayOfTeam(context, stoTeamId);
    if (!day || context.security?.nightApprovals.has(stoTeamId)) return [];
    const dark = darkVisitsOf(day);
    if (dark.length === 0) return [];
    const seconds = dark.reduce((sum, { time }) => sum + (time.leg?.darkSeconds ?? 0), 0);
    const stops = dark.map(({ stop }) => stop);
    return [
      onTeam(stoTeamId, {
        ...{ rule: 37, severity: 'warning', tecIds: tecsOfStops(context, stops) },
        why:
          `The team drives ${wordsOfDuration(seconds)} before sunrise or after sunset, ` +
          `to ${listOf(stops.map((stop) => wordsOfStop(context, stop)))}. ` +
          'Let the security officer approve it, or let the team stay where it is.',
      }),
    ];
  },
  touchedBy(delta, before, after) {
    const days = DAYS.touchedBy(delta, before, after);
    if (days === 'all' || !delta.nightApprovals) return days;
    return new Set([...days, ...([...delta.nightApprovals] as StoTeamId[])]);
  },
};

function darkVisitsOf({ visits }: RouteDay) {
  return visits.filter(({ time }) => (time.leg?.darkSeconds ?? 0) >= DARK_SECONDS_MIN);
}
