// Rule 39 (W): a team that drives long through an area without mobile cover has a satellite phone. Where there
// is no cover the security document says.
import type { StoTeamId } from '../ids.ts';
import { isWayThrough, legsOfDay, zonesInForce } from './legs-and-zones.ts';
import { dayOfTeam } from './route-days.ts';
import {
  aboutDays,
  listOf,
  onTeam,
  tecsOfStops,
  wordsOfDuration,
  wordsOfStop,
} from './route-findings.ts';
import type { Rule } from './rule.ts';

const DAYS = aboutDays('uncoveredLegMinutesMax');

export const rule39: Rule<StoTeamId> = {
  ...DAYS,
  number: 39,
  severity: 'warning',
  title: 'A satellite phone where there is no mobile cover',
  check(stoTeamId, context) {
    const day = context.security && dayOfTeam(context, stoTeamId);
    if (!day || day.route.hasSatellitePhone) return [];
    const limit = context.plan.settings.uncoveredLegMinutesMax * 60;
    const zones = zonesInForce(context, ['no-network']);
    const legs = legsOfDay(day, context).filter(
      (leg) =>
        (leg.time.leg?.driveSeconds ?? 0) > limit && zones.some((zone) => isWayThrough(leg, zone)),
    );
    if (legs.length === 0) return [];
    const stops = legs.map(({ stop }) => stop);
    return [
      onTeam(stoTeamId, {
        ...{ rule: 39, severity: 'warning', tecIds: tecsOfStops(context, stops) },
        why:
          `The way to ${listOf(stops.map((stop) => wordsOfStop(context, stop)))} leads through an area without ` +
          `mobile cover and takes longer than ${wordsOfDuration(limit)}. Give the team a satellite phone.`,
      }),
    ];
  },
  touchedBy: (delta, before, after) => (delta.zones ? 'all' : DAYS.touchedBy(delta, before, after)),
};
