// Rule 35 (W): nobody is on duty too long without relief, and no driver at the wheel. A relief is a team that
// there is.
import type { StoTeamId } from '../ids.ts';
import { dayOfTeam } from './route-days.ts';
import { aboutDays, onTeam, wordsOfDuration } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const SECONDS_PER_HOUR = 3600;
const FACTS = { rule: 35, severity: 'warning' } as const;

const DAYS = aboutDays('dutyHoursMax', 'driverHoursMax');

export const rule35: Rule<StoTeamId> = {
  ...DAYS,
  number: 35,
  severity: 'warning',
  title: 'Duty and driving are not too long',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day) return [];
    const { settings, stoTeams } = context.plan;
    const { dutySeconds, driveSeconds } = day.times;
    const { relievedByTeamId } = day.route;
    const duty = settings.dutyHoursMax * SECONDS_PER_HOUR;
    const wheel = settings.driverHoursMax * SECONDS_PER_HOUR;
    const wrongs = [
      dutySeconds > duty && {
        detail: 'duty',
        why: `The team is on duty for ${wordsOfDuration(dutySeconds)}, the limit is ${wordsOfDuration(duty)}. Name a team that takes over, or shorten the night.`,
      },
      driveSeconds > wheel && {
        detail: 'driver',
        why: `One driver is at the wheel for ${wordsOfDuration(driveSeconds)}, the limit is ${wordsOfDuration(wheel)}. Plan a second driver, or shorten the way.`,
      },
      relievedByTeamId !== null &&
        (relievedByTeamId === stoTeamId || !stoTeams.has(relievedByTeamId)) && {
          detail: 'relief',
          why: 'The team that is to take over is not in the plan any more. Name another.',
        },
    ];
    return wrongs
      .filter((wrong) => wrong !== false)
      .map((wrong) => onTeam(stoTeamId, { ...FACTS, ...wrong }));
  },
  touchedBy(delta, before, after) {
    const days = DAYS.touchedBy(delta, before, after);
    if (days === 'all' || !delta.stoTeams) return days;
    return new Set([...days, ...relievedBy(delta.stoTeams, after)]);
  },
};

function relievedBy(ids: ReadonlySet<string>, { plan }: RuleContext): readonly StoTeamId[] {
  return [...plan.routes.values()]
    .filter(({ relievedByTeamId }) => relievedByTeamId !== null && ids.has(relievedByTeamId))
    .map(({ stoTeamId }) => stoTeamId);
}
