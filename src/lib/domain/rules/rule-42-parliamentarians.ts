// Rule 42 (W): nobody relies on parliamentarians (teams 80xx) for a count or a tabulation: they leave early.
import { placeOfStop } from '../derive/route-visits.ts';
import type { StoTeamId } from '../ids.ts';
import { rangeOfStoTeam, type StoTeam } from '../sto-team.ts';
import type { Stop } from '../stop.ts';
import { dayOfTeam, stopsAtPlace, stopsOfTeam } from './route-days.ts';
import { aboutDays, listOf, onTeam, tecsOfStops, wordsOfStop } from './route-findings.ts';
import type { Rule, RuleContext } from './rule.ts';

const DAYS = aboutDays();

export const rule42: Rule<StoTeamId> = {
  ...DAYS,
  number: 42,
  severity: 'warning',
  title: 'No count and no tabulation rests on parliamentarians',
  check(stoTeamId, context) {
    const day = dayOfTeam(context, stoTeamId);
    if (!day || !isParliament(day.team)) return [];
    const stops = day.stops.filter((stop) => restsOnTeam(stop, context));
    if (stops.length === 0) return [];
    return [
      onTeam(stoTeamId, {
        ...{ rule: 42, severity: 'warning', tecIds: tecsOfStops(context, stops) },
        why:
          `Nobody but parliamentarians is at ${listOf(stops.map((stop) => wordsOfStop(context, stop)))} ` +
          'for the count or the tabulation. Send another team too.',
      }),
    ];
  },
  touchedBy(delta, before, after) {
    const days = DAYS.touchedBy(delta, before, after);
    if (days === 'all') return 'all';
    // Another team at the same place changes whether it rests on parliamentarians.
    const sharing = [before, after].flatMap((context) =>
      [...days]
        .flatMap((id) => stopsOfTeam(context, id))
        .flatMap((stop) => stopsAtPlace(after, placeOfStop(stop).id))
        .map(({ stoTeamId }) => stoTeamId),
    );
    return new Set([...days, ...sharing]);
  },
};

function isParliament(team: StoTeam | undefined): boolean {
  return team !== undefined && rangeOfStoTeam(team) === 'parliament';
}

function restsOnTeam(stop: Stop, context: RuleContext): boolean {
  if (stop.kind !== 'closing' && stop.kind !== 'tabulation') return false;
  const { stoTeams } = context.plan;
  return !stopsAtPlace(context, placeOfStop(stop).id).some(
    ({ kind, stoTeamId }) => kind === stop.kind && !isParliament(stoTeams.get(stoTeamId)),
  );
}
