// The teams of one kind as the board shows them: who sits where, and what the rules say of it.
// Invariant: a row that says the same as before is the same object, so that an edit redraws only what it
// touched.
import type { TeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import type { Observer, ObserverKind } from '../../domain/observer.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { membersOfTeam } from '../../domain/rules/people-of-teams.ts';
import type { RuleContext } from '../../domain/rules/rule.ts';
import { rule01 } from '../../domain/rules/rule-01-two-observers.ts';
import { rule02 } from '../../domain/rules/rule-02-different-nationality.ts';
import { rule03 } from '../../domain/rules/rule-03-mixed-and-experienced.ts';
import { rule04 } from '../../domain/rules/rule-04-no-host-national.ts';
import { rule05 } from '../../domain/rules/rule-05-one-team-a-day.ts';
import { rule06 } from '../../domain/rules/rule-06-accredited.ts';
import { rule07 } from '../../domain/rules/rule-07-present.ts';
import { codeOfStoTeam } from '../../domain/sto-team.ts';

export type PairRow = {
  readonly teamId: TeamId;
  readonly code: string;
  /** What one types to choose it. */
  readonly number: number;
  readonly isLocked: boolean;
  readonly members: readonly Observer[];
  readonly findings: readonly Finding[];
};

export type PairFilter = 'all' | 'open' | 'findings';

/** The rows by number; those of `before` that still say the same are taken over. */
export function pairRowsOf(
  context: RuleContext,
  kind: ObserverKind,
  before: readonly PairRow[],
): readonly PairRow[] {
  const known = new Map(before.map((row) => [row.teamId, row]));
  return teamsOf(context, kind).map((team) => {
    const row = rowOf(team, context);
    const old = known.get(row.teamId);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}

/** The rows that a filter shows. */
export function rowsShown(rows: readonly PairRow[], filter: PairFilter): readonly PairRow[] {
  if (filter === 'all') return rows;
  return rows.filter(({ members, findings }) =>
    filter === 'open' ? members.length < 2 : findings.length > 0,
  );
}

type Team = Pick<PairRow, 'teamId' | 'code' | 'number'>;

function teamsOf({ plan }: RuleContext, kind: ObserverKind): readonly Team[] {
  const teams: readonly Team[] =
    kind === 'lto'
      ? [...plan.ltoTeams.values()].map((team) => ({
          ...{ teamId: team.id, code: codeOfLtoTeam(team), number: team.number },
        }))
      : [...plan.stoTeams.values()].map((team) => ({
          ...{ teamId: team.id, code: codeOfStoTeam(team), number: team.number },
        }));
  return teams.toSorted((a, b) => a.number - b.number || a.teamId.localeCompare(b.teamId));
}

function rowOf(team: Team, context: RuleContext): PairRow {
  const members = membersOfTeam(context, team.teamId);
  const ofTeam = [rule01, rule02, rule03].flatMap((rule) => rule.check(team.teamId, context));
  const ofPeople = members.flatMap(({ id }) =>
    [rule04, rule05, rule06, rule07].flatMap((rule) => rule.check(id, context)),
  );
  return {
    ...team,
    isLocked: context.roster?.lockedTeams.has(team.teamId) ?? false,
    members,
    findings: [...ofTeam, ...ofPeople],
  };
}
