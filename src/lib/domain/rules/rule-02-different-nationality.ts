// Rule 2: nobody in a team shares a nationality with another; every one of a dual national counts.
import type { TeamId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import { keyOfFinding } from './finding.ts';
import { membersOfTeam, objectOfTeam, teamIdsOf, teamsTouched } from './people-of-teams.ts';
import type { Rule } from './rule.ts';

const RULE = 2;

export const rule02: Rule<TeamId> = {
  number: RULE,
  severity: 'error',
  title: 'Different nationalities in each team',
  subjectsOf: teamIdsOf,
  check(teamId, context) {
    const object = objectOfTeam(context.plan, teamId);
    const shared = nationalitiesHeldTwice(membersOfTeam(context, teamId));
    if (!object || shared.length === 0) return [];
    const why = `More than one observer of this team is from ${shared.join(' and ')}. Swap one with another team.`;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'error', object, why, tecIds: [] }];
  },
  touchedBy: teamsTouched,
  progress(context) {
    const placed = [...teamIdsOf(context)].flatMap((id) => membersOfTeam(context, id));
    const known = placed.filter(({ nationalities }) => nationalities.length > 0);
    return {
      label: 'Observers in teams whose nationality is known',
      done: known.length,
      total: placed.length,
    };
  },
};

/** Nationalities that more than one of the observers hold, in order. */
export function nationalitiesHeldTwice(observers: readonly Observer[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { nationalities } of observers) {
    for (const state of new Set(nationalities)) (seen.has(state) ? twice : seen).add(state);
  }
  return [...twice].sort();
}
