// Rule 20 (W): opening and closing stations are within reach of where the team sleeps: the town that its route
// starts from, until hotels are planned.
import { startOfRoute } from '../derive/route-times.ts';
import type { StoTeamId } from '../ids.ts';
import { placeOfStop } from '../derive/route-visits.ts';
import { isStationStop } from '../stop.ts';
import { dayOfTeam } from './route-days.ts';
import { aboutDays, onTeam, tecsOfStops, wordsOfDuration, wordsOfStop } from './route-findings.ts';
import type { Rule } from './rule.ts';

const SECONDS_PER_MINUTE = 60;

export const rule20: Rule<StoTeamId> = {
  ...aboutDays('lodgingMinutesMax'),
  number: 20,
  severity: 'warning',
  title: 'The team sleeps near its opening and closing stations',
  check(stoTeamId, context) {
    const { plan, dataset, placeDrives } = context;
    const day = dayOfTeam(context, stoTeamId);
    const startTecId = startOfRoute(plan, stoTeamId);
    if (!day || startTecId === null) return [];
    const limit = plan.settings.lodgingMinutesMax * SECONDS_PER_MINUTE;
    const town = dataset.tecs.get(startTecId)?.seat.names.en ?? startTecId;
    return (['opening', 'closing'] as const).flatMap((kind) => {
      const stop = day.stops.filter(isStationStop).find((one) => one.kind === kind);
      const drive = stop && placeDrives.between({ kind: 'tec', id: startTecId }, placeOfStop(stop));
      if (!stop || !drive || drive.seconds <= limit) return [];
      return [
        onTeam(stoTeamId, {
          ...{ rule: 20, severity: 'warning', detail: kind, tecIds: tecsOfStops(context, [stop]) },
          why:
            `The ${kind} at ${wordsOfStop(context, stop)} is ${wordsOfDuration(drive.seconds)} from ${town}, ` +
            `where the team sleeps; the limit is ${wordsOfDuration(limit)}. ` +
            `Let the team sleep nearer, or choose another ${kind} station.`,
        }),
      ];
    });
  },
};
