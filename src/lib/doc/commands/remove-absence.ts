// Removes a time away: the observer is there on those days.
import type * as Y from 'yjs';
import type { AbsenceId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Does nothing when it is gone already. */
export function removeAbsence(doc: Y.Doc, args: { readonly absenceId: AbsenceId }): CommandResult {
  const { absences } = rosterRoots(doc);
  if (!absences.has(args.absenceId)) return ok({ changed: 0 });
  transact(doc, new LocalEdit('remove a time away'), () => absences.delete(args.absenceId));
  return ok({ changed: 1 });
}
