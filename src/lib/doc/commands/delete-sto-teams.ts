// Deletes STO teams. Their people stay written to them in the roster, where a team that is gone counts as
// none: undo brings the pairs back with the teams.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Passes over teams that are gone already. */
export function deleteStoTeams(
  doc: Y.Doc,
  args: { readonly stoTeamIds: Iterable<StoTeamId> },
): CommandResult {
  const { stoTeams } = planRoots(doc);
  const deleted = [...new Set(args.stoTeamIds)].filter((id) => stoTeams.has(id));
  if (deleted.length === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`delete ${countOfStoTeams(deleted.length)}`), () => {
    for (const id of deleted) stoTeams.delete(id);
  });
  return ok({ changed: deleted.length });
}

/** "1 STO team", "150 STO teams". */
export function countOfStoTeams(count: number): string {
  return count === 1 ? '1 STO team' : `${count} STO teams`;
}
