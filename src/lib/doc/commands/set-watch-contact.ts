// Says who keeps in touch with a precinct abroad, which no team visits.
import type * as Y from 'yjs';
import type { PecAbroadId, UserId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots, watchContactOfPec } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Null takes the contact away. */
export function setWatchContact(
  doc: Y.Doc,
  args: { readonly pecAbroadId: PecAbroadId; readonly userId: UserId | null },
): CommandResult {
  const { pecAbroadId, userId } = args;
  if (watchContactOfPec(doc, pecAbroadId) === userId) return ok({ changed: 0 });
  const { watchContacts } = planRoots(doc);
  const verb = userId === null ? 'clear' : 'set';
  transact(doc, new LocalEdit(`${verb} the watch contact of ${pecAbroadId}`), () => {
    if (userId === null) watchContacts.delete(pecAbroadId);
    else watchContacts.set(pecAbroadId, userId);
  });
  return ok({ changed: 1 });
}
