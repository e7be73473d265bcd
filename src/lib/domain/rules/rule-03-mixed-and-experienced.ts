// Rule 3: a pair is of mixed gender, and at least one of it has been on an earlier mission.
// What is not known of somebody is not held against the pair.
import type { TeamId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import { keyOfFinding } from './finding.ts';
import { membersOfTeam, objectOfTeam, teamIdsOf, teamsTouched } from './people-of-teams.ts';
import type { Rule } from './rule.ts';

const RULE = 3;

export const rule03: Rule<TeamId> = {
  number: RULE,
  severity: 'warning',
  title: 'Mixed gender, and somebody with an earlier mission',
  subjectsOf: teamIdsOf,
  check(teamId, context) {
    const object = objectOfTeam(context.plan, teamId);
    const members = membersOfTeam(context, teamId);
    if (!object || members.length < 2) return [];
    return defectsOf(members).map(([detail, why]) => ({
      ...{ key: keyOfFinding(RULE, object, detail), rule: RULE, severity: 'warning', object, why },
      tecIds: [],
    }));
  },
  touchedBy: teamsTouched,
};

function defectsOf(members: readonly Observer[]): readonly (readonly [string, string])[] {
  const genders = new Set(members.map(({ gender }) => gender));
  const [gender] = genders;
  const isOneGender = genders.size === 1 && gender !== null;
  const isAllNew = members.every(({ missions }) => missions === 0);
  return [
    ...(isOneGender
      ? [['gender', `All observers of this team are ${wordsOfGender(gender)}.`] as const]
      : []),
    ...(isAllNew
      ? [['experience', 'Nobody in this team has been on an earlier mission.'] as const]
      : []),
  ];
}

function wordsOfGender(gender: Observer['gender'] | undefined): string {
  return gender === 'female' || gender === 'male' ? gender : 'of one gender';
}
