// Deletes STO teams with their stops. Their people stay written to them in the roster, where a team that is gone counts as
// none: undo brings the pairs back with the teams.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { removeStoTeams } from '../sto-team-writes.ts';
import { transact } from '../transact.ts';
import { refusalOfLocks } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Passes over teams that are gone already; refuses locked routes. */
export function deleteStoTeams(
  doc: Y.Doc,
  args: { readonly stoTeamIds: Iterable<StoTeamId> },
): CommandResult {
  const { stoTeams } = planRoots(doc);
  const deleted = [...new Set(args.stoTeamIds)].filter((id) => stoTeams.has(id));
  if (deleted.length === 0) return ok({ changed: 0 });
  const refusal = refusalOfLocks(doc, deleted);
  if (refusal) return err(refusal);
  transact(doc, new LocalEdit(`delete ${countOfStoTeams(deleted.length)}`), () => {
    removeStoTeams(doc, new Set(deleted));
  });
  return ok({ changed: deleted.length });
}

/** "1 STO team", "150 STO teams". */
export function countOfStoTeams(count: number): string {
  return count === 1 ? '1 STO team' : `${count} STO teams`;
}
