// Rule 40 (W): every route has times at which the team calls in. Until the first is planned, nobody has begun.
import type { StoTeamId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { PlanData } from '../plan.ts';
import { dayOfTeam, routeOfTeam, stopsOfTeam } from './route-days.ts';
import { aboutDays, onTeam } from './route-findings.ts';
import type { Rule } from './rule.ts';

const DAYS = aboutDays();

export const rule40: Rule<StoTeamId> = {
  ...DAYS,
  number: 40,
  severity: 'warning',
  title: 'Each team has times to call in',
  check(stoTeamId, context) {
    const day = isStarted(context.plan.routes) ? dayOfTeam(context, stoTeamId) : null;
    if (!day || day.route.checkIns.trim() !== '') return [];
    const why =
      'No time is planned at which the team calls in. Write the times down, such as 09:00 and 21:00.';
    return [onTeam(stoTeamId, { rule: 40, severity: 'warning', why })];
  },
  touchedBy(delta, before, after) {
    if (isStarted(before.plan.routes) !== isStarted(after.plan.routes)) return 'all';
    return DAYS.touchedBy(delta, before, after);
  },
  progress(context) {
    const routes = [...context.plan.stoTeams.keys()].filter(
      (id) => stopsOfTeam(context, id).length > 0,
    );
    const done = routes.filter((id) => routeOfTeam(context, id).checkIns.trim() !== '').length;
    return { label: 'Routes with times to call in', done, total: routes.length };
  },
};

const isStarted = onceFor((routes: PlanData['routes']): boolean =>
  [...routes.values()].some(({ checkIns }) => checkIns.trim() !== ''),
);
