// How every command that changes one field of a team writes it: only when the team is there and the
// value differs.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import type { LtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Sets one field; `labelOf` gets the team as it was, `writeAlong` writes what follows from it in the same step. */
export function setTeamField<Field extends 'number' | 'name' | 'colour' | 'baseTecId' | 'isLocked'>(
  doc: Y.Doc,
  ltoTeamId: LtoTeamId,
  field: Field,
  value: LtoTeam[Field],
  labelOf: (before: LtoTeam) => string,
  writeAlong?: () => void,
): CommandResult {
  const team = ltoTeamOfDoc(doc, ltoTeamId);
  const fields = planRoots(doc).ltoTeams.get(ltoTeamId);
  if (!team || !fields) {
    return err({ code: 'unknown-team', message: 'This team no longer exists.' });
  }
  if (team[field] === value) return ok({ changed: 0 });
  transact(doc, new LocalEdit(labelOf(team)), () => {
    fields.set(field, value);
    writeAlong?.();
  });
  return ok({ changed: 1 });
}
