// Rule 1: a team is two observers. A team without any has not been started, which is not wrong.
import type { TeamId } from '../ids.ts';
import { keyOfFinding } from './finding.ts';
import { membersOfTeam, objectOfTeam, teamIdsOf, teamsTouched } from './people-of-teams.ts';
import type { Rule } from './rule.ts';

const RULE = 1;
const TEAM_SIZE = 2;

export const rule01: Rule<TeamId> = {
  number: RULE,
  severity: 'error',
  title: 'Two observers in each team',
  subjectsOf: teamIdsOf,
  check(teamId, context) {
    const object = objectOfTeam(context.plan, teamId);
    const count = membersOfTeam(context, teamId).length;
    if (!object || count === 0 || count === TEAM_SIZE) return [];
    const why =
      count < TEAM_SIZE
        ? 'Only one observer is in this team. Put a second one in.'
        : `${count} observers are in this team. Take out all but two.`;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'error', object, why, tecIds: [] }];
  },
  touchedBy: teamsTouched,
  progress(context) {
    const teamIds = context.roster ? [...teamIdsOf(context)] : [];
    const paired = teamIds.filter((id) => membersOfTeam(context, id).length === TEAM_SIZE);
    return { label: 'Teams with two observers', done: paired.length, total: teamIds.length };
  },
};
