// Rule 23 (I): a team opens one station and closes another, so that it sees more.
import type { StoTeamId } from '../ids.ts';
import { isStationStop } from '../stop.ts';
import { dayOfTeam } from './route-days.ts';
import { aboutDays, onTeam, tecsOfStops, wordsOfStop } from './route-findings.ts';
import type { Rule } from './rule.ts';

export const rule23: Rule<StoTeamId> = {
  ...aboutDays(),
  number: 23,
  severity: 'info',
  title: 'Opening and closing are at different stations',
  check(stoTeamId, context) {
    const stops = dayOfTeam(context, stoTeamId)?.stops.filter(isStationStop) ?? [];
    const opening = stops.find(({ kind }) => kind === 'opening');
    const closing = stops.find(({ kind }) => kind === 'closing');
    if (!opening || !closing || opening.stationId !== closing.stationId) return [];
    return [
      onTeam(stoTeamId, {
        ...{ rule: 23, severity: 'info', tecIds: tecsOfStops(context, [opening]) },
        why: `The team opens and closes ${wordsOfStop(context, opening)}. Another station for the closing would show more.`,
      }),
    ];
  },
};
