// The moves of a proposal as a list: grouped by the team that gets the TECs, each with how it stands now.
import type { LtoTeamId } from '$lib/domain/ids.ts';
import { codeOfLtoTeam } from '$lib/domain/lto-team.ts';
import type { PlanData } from '$lib/domain/plan.ts';
import {
  stateOfMove,
  type MoveState,
  type ProposalAlternative,
  type ProposedMove,
  type ProposedTeam,
} from '$lib/domain/proposal.ts';

export type MoveRow = ProposedMove & { readonly state: MoveState };
export type MoveGroup = { readonly team: ProposedTeam; readonly rows: readonly MoveRow[] };

/** Groups by team number; teams that get nothing are left out. */
export function groupsOfMoves(
  alternative: ProposalAlternative,
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments' | 'pinnedTecs'>,
): readonly MoveGroup[] {
  const byTeam = Map.groupBy(alternative.moves, (move) => move.to);
  return [...alternative.teams]
    .sort((a, b) => a.number - b.number)
    .flatMap((team) => {
      const moves = byTeam.get(team.id) ?? [];
      const rows = moves.map((move) => ({ ...move, state: stateOfMove(move, plan, alternative) }));
      return rows.length === 0 ? [] : [{ team, rows }];
    });
}

/** Moves that can be accepted. */
export function holdingMoves(groups: readonly MoveGroup[]): readonly MoveRow[] {
  return groups.flatMap(({ rows }) => rows.filter((row) => row.state === 'holds'));
}

/** What became of a move that no longer holds, in words. */
export const STATE_WORDS: Readonly<Record<Exclude<MoveState, 'holds'>, string>> = {
  done: 'is so already',
  'moved-since': 'moved by somebody since',
  'pinned-since': 'pinned since',
  'locked-since': 'its team was locked since',
  'team-gone': 'the team was deleted since',
};

/** The code of a team of the plan or of the proposal; "no team" without one. */
export function codeInProposal(
  id: LtoTeamId | null,
  plan: Pick<PlanData, 'ltoTeams'>,
  alternative: ProposalAlternative,
): string {
  if (id === null) return 'no team';
  const team = plan.ltoTeams.get(id) ?? alternative.teams.find((each) => each.id === id);
  return team ? codeOfLtoTeam(team) : 'a deleted team';
}
