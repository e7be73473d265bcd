// Removes people from the roster with their place in a team and their absences, in one transaction, so
// that undo brings all of it back.
import type * as Y from 'yjs';
import type { ObserverId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readObserver } from '../records/observer-record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';
import { countOfObservers } from './join-team.ts';

/** `changed` counts the people; those who are gone already are passed over. */
export function removeObservers(
  doc: Y.Doc,
  args: { readonly observerIds: Iterable<ObserverId> },
): CommandResult {
  const { observers } = rosterRoots(doc);
  const leaving = [...new Set(args.observerIds)].filter((id) => observers.has(id));
  const [first] = leaving;
  if (first === undefined) return ok({ changed: 0 });
  // Somebody whose record cannot be read must still be removable.
  const only = leaving.length === 1 ? readObserver(first, observers.get(first)) : null;
  const label = `remove ${only?.name ?? countOfObservers(leaving.length)}`;
  transact(doc, new LocalEdit(label), () => deleteObservers(doc, new Set(leaving)));
  return ok({ changed: leaving.length });
}

/** Deletes people and all that hangs on them. Call it inside `transact`. */
export function deleteObservers(doc: Y.Doc, observerIds: ReadonlySet<ObserverId>): void {
  const { observers, members, absences } = rosterRoots(doc);
  for (const [absenceId, absence] of [...absences]) {
    if (observerIds.has(absence.get('observerId') as ObserverId)) absences.delete(absenceId);
  }
  for (const observerId of observerIds) {
    members.delete(observerId);
    observers.delete(observerId);
  }
}
