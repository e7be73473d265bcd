// Deletes an LTO team; its TECs and its STO teams are nobody's then. One transaction, so that undo brings all back.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** `freed` counts the TECs that are unassigned now. */
export function deleteLtoTeam(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId },
): CommandResult<{ readonly freed: number }> {
  const { ltoTeams, tecAssignments, stoTeams, allocations } = planRoots(doc);
  if (!ltoTeams.has(args.ltoTeamId)) {
    return err({ code: 'unknown-team', message: 'This team no longer exists.' });
  }
  // A team whose record cannot be read must still be deletable.
  const team = ltoTeamOfDoc(doc, args.ltoTeamId);
  const freed = [...tecAssignments.keys()].filter(
    (tecId) => tecAssignments.get(tecId) === args.ltoTeamId,
  );
  const label = team ? `delete ${codeOfLtoTeam(team)}` : 'delete an unreadable team';
  transact(doc, new LocalEdit(label), () => {
    for (const tecId of freed) tecAssignments.delete(tecId);
    for (const fields of stoTeams.values()) {
      if (fields.get('ltoTeamId') === args.ltoTeamId) fields.set('ltoTeamId', null);
    }
    allocations.delete(args.ltoTeamId);
    ltoTeams.delete(args.ltoTeamId);
  });
  return ok({ changed: freed.length + 1, freed: freed.length });
}
