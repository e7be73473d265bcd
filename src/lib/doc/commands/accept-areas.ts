// Takes over a proposal of areas, or the chosen part of it. One call is one undo step.
// Invariant: only what differs is written, and only moves of TECs that the caller chose.
import type * as Y from 'yjs';
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import type { ProposalAlternative, ProposedTeam } from '../../domain/proposal.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamOfDoc, ltoTeamsOfDoc } from '../read-teams.ts';
import { newLtoTeamRecord } from '../records/lto-team-record.ts';
import { transact } from '../transact.ts';
import { countOfTecs } from './assign-tecs.ts';
import type { CommandResult } from './command.ts';

export type AcceptAreasArgs = {
  readonly alternative: ProposalAlternative;
  readonly tecIds: ReadonlySet<TecId>;
};

/**
 * `moved` counts the TECs. New teams are made when they get a TEC, teams that go are deleted when none of
 * their TECs is left with them, and bases are set where nobody chose another since.
 */
export function acceptAreas(
  doc: Y.Doc,
  { alternative, tecIds }: AcceptAreasArgs,
): CommandResult<{ readonly moved: number }> {
  const { tecAssignments, ltoTeams } = planRoots(doc);
  const moves = alternative.moves.filter(
    ({ tecId, to }) => tecIds.has(tecId) && tecAssignments.get(tecId) !== to,
  );
  const added = newTeamsOf(doc, alternative, new Set(moves.map((move) => move.to)));
  const numbers = new Set(ltoTeamsOfDoc(doc).map((team) => team.number));
  if (added.some((team) => numbers.has(team.number))) {
    const message = 'Somebody made a team of the same number since. Make a new proposal.';
    return err({ code: 'number-taken', message });
  }
  const known = new Set([...ltoTeams.keys(), ...added.map((team) => team.id)]);
  if (moves.some((move) => !known.has(move.to))) {
    const message = 'A team of this proposal is no longer in the plan. Make a new proposal.';
    return err({ code: 'unknown-team', message });
  }
  const after = new Map<string, LtoTeamId>(tecAssignments.entries());
  for (const { tecId, to } of moves) after.set(tecId, to);
  const holders = new Set(after.values());
  const removed = alternative.removedTeamIds.filter((id) => ltoTeams.has(id) && !holders.has(id));
  const bases = basesToSet(doc, alternative, after);
  const changed = moves.length + added.length + removed.length + bases.length;
  if (changed === 0) return ok({ changed, moved: 0 });
  transact(doc, new LocalEdit(`accept ${countOfTecs(moves.length)} of a proposal`), () => {
    for (const { id, number, colour, baseTecId } of added) {
      const team = { number, colour, baseTecId, name: '', isLocked: false };
      ltoTeams.set(id, newLtoTeamRecord(team));
    }
    for (const { tecId, to } of moves) tecAssignments.set(tecId, to);
    for (const { id, baseTecId } of bases) ltoTeams.get(id)?.set('baseTecId', baseTecId);
    for (const id of removed) ltoTeams.delete(id);
  });
  return ok({ changed, moved: moves.length });
}

function newTeamsOf(
  doc: Y.Doc,
  { teams }: ProposalAlternative,
  getting: ReadonlySet<LtoTeamId>,
): readonly ProposedTeam[] {
  const { ltoTeams } = planRoots(doc);
  return teams.filter(({ id, isNew }) => isNew && getting.has(id) && !ltoTeams.has(id));
}

/** A base is set only inside the team's own area. */
function basesToSet(
  doc: Y.Doc,
  { teams }: ProposalAlternative,
  after: ReadonlyMap<string, LtoTeamId>,
): readonly ProposedTeam[] {
  return teams.filter(({ id, isNew, baseTecId, baseBefore }) => {
    const now = ltoTeamOfDoc(doc, id);
    if (isNew || !now || baseTecId === null || baseTecId === now.baseTecId) return false;
    return now.baseTecId === baseBefore && after.get(baseTecId) === id;
  });
}
