// Rule 25 (E): the team stays long enough at each station, and plans the time for the count.
import type { StoTeamId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import { dayOfTeam, type TimedStop } from './route-days.ts';
import { aboutDays, onStop, tecsOfStops, wordsOfDuration } from './route-findings.ts';
import type { Rule } from './rule.ts';

const SECONDS_PER_MINUTE = 60;

export const rule25: Rule<StoTeamId> = {
  ...aboutDays(),
  number: 25,
  severity: 'error',
  title: 'The team stays long enough at each station',
  check(stoTeamId, context) {
    const { settings } = context.plan;
    return (dayOfTeam(context, stoTeamId)?.visits ?? []).flatMap((visit) => {
      const stay = stayOf(visit, settings);
      if (!stay || stay.seconds >= stay.least) return [];
      return [
        onStop(visit.stop, {
          ...{ rule: 25, severity: 'error', tecIds: tecsOfStops(context, [visit.stop]) },
          why: `${stay.words}: ${wordsOfDuration(stay.seconds)} planned, at least ${wordsOfDuration(stay.least)} are needed. Stay longer.`,
        }),
      ];
    });
  },
};

type Stay = { readonly words: string; readonly seconds: number; readonly least: number };

function stayOf({ stop, time }: TimedStop, settings: MissionSettings): Stay | null {
  const planned = (usualMinutes: number) =>
    (stop.dwellMinutes ?? usualMinutes) * SECONDS_PER_MINUTE;
  switch (stop.kind) {
    case 'opening': {
      const least = settings.openingDwellMinutes * SECONDS_PER_MINUTE;
      return { words: 'Opening', seconds: time.leaveAt - time.arriveAt, least };
    }
    case 'voting': {
      const least = settings.votingDwellMinutes;
      return { words: 'Visit', seconds: planned(least), least: least * SECONDS_PER_MINUTE };
    }
    case 'closing': {
      const least = settings.countHours * 60;
      return { words: 'Count', seconds: planned(least), least: least * SECONDS_PER_MINUTE };
    }
    case 'tabulation':
      return null;
  }
}
