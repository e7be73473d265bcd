// Gives TECs to an LTO team, or takes them from every team. One call is one undo step.
import type * as Y from 'yjs';
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readLtoTeam } from '../records/lto-team-record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Writes only the TECs that are not with the team already. */
export function assignTecs(
  doc: Y.Doc,
  args: { readonly tecIds: Iterable<TecId>; readonly ltoTeamId: LtoTeamId },
): CommandResult {
  const { ltoTeams, tecAssignments } = planRoots(doc);
  const team = readLtoTeam(args.ltoTeamId, ltoTeams.get(args.ltoTeamId));
  if (!team) {
    return err({ code: 'unknown-team', message: 'This team no longer exists. Choose another.' });
  }
  const moved = [...new Set(args.tecIds)].filter((id) => tecAssignments.get(id) !== team.id);
  if (moved.length === 0) return ok({ changed: 0 });
  const label = `assign ${countOfTecs(moved.length)} to ${codeOfLtoTeam(team)}`;
  transact(doc, new LocalEdit(label), () => {
    for (const tecId of moved) tecAssignments.set(tecId, team.id);
  });
  return ok({ changed: moved.length });
}

/** Takes TECs from whatever team has them. */
export function unassignTecs(
  doc: Y.Doc,
  args: { readonly tecIds: Iterable<TecId> },
): CommandResult {
  const { tecAssignments } = planRoots(doc);
  const freed = [...new Set(args.tecIds)].filter((id) => tecAssignments.has(id));
  if (freed.length === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`unassign ${countOfTecs(freed.length)}`), () => {
    for (const tecId of freed) tecAssignments.delete(tecId);
  });
  return ok({ changed: freed.length });
}

/** "1 TEC", "12 TECs". */
export function countOfTecs(count: number): string {
  return count === 1 ? '1 TEC' : `${count} TECs`;
}
