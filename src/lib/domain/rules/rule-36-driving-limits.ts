// Rule 36 (W): a day's driving, its way and each single leg stay within the mission's limits.
import type { StoTeamId } from '../ids.ts';
import { isEstimatedDrive } from '../travel.ts';
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

const FACTS = { rule: 36, severity: 'warning' } as const;

export const rule36: Rule<StoTeamId> = {
  ...aboutDays('driveHoursMax', 'driveKmMax', 'legMinutesMax'),
  number: 36,
  severity: 'warning',
  title: 'Not too much driving in a day or in one leg',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day) return [];
    const { driveHoursMax, driveKmMax, legMinutesMax } = context.plan.settings;
    const { driveSeconds, metres } = day.times;
    const long = day.visits.filter(
      ({ time }) => (time.leg?.driveSeconds ?? 0) > legMinutesMax * 60,
    );
    const isTooMuch = driveSeconds > driveHoursMax * 3600 || metres > driveKmMax * 1000;
    const basis = isEstimated(day) ? ' Times are estimates.' : '';
    return [
      ...(isTooMuch
        ? [
            onTeam(stoTeamId, {
              ...{ ...FACTS, detail: 'day', tecIds: tecsOfStops(context, day.stops) },
              why:
                `The team drives ${wordsOfDuration(driveSeconds)} and ${Math.round(metres / 1000)} km in the day; ` +
                `the limits are ${wordsOfDuration(driveHoursMax * 3600)} and ${driveKmMax} km. Choose stations nearer to each other.${basis}`,
            }),
          ]
        : []),
      ...(long.length > 0
        ? [
            onTeam(stoTeamId, {
              ...FACTS,
              detail: 'leg',
              tecIds: tecsOfStops(
                context,
                long.map(({ stop }) => stop),
              ),
              why:
                `The way to ${listOf(long.map(({ stop }) => wordsOfStop(context, stop)))} takes up to ` +
                `${wordsOfDuration(Math.max(...long.map(({ time }) => time.leg?.driveSeconds ?? 0)))}; ` +
                `the limit of one leg is ${wordsOfDuration(legMinutesMax * 60)}. Change the order, or take a station out.${basis}`,
            }),
          ]
        : []),
    ];
  },
};

function isEstimated({ visits }: RouteDay): boolean {
  return visits.some(({ time: { leg } }) => {
    return leg && isEstimatedDrive({ seconds: leg.driveSeconds, source: leg.source });
  });
}
