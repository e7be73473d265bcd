// Pins TECs to their team, so that proposals do not move them, or lets them go. One call is one undo step.
import type * as Y from 'yjs';
import type { TecId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import { countOfTecs } from './assign-tecs.ts';
import type { CommandResult } from './command.ts';

const PINNED = 'pinned';

/** Writes only the TECs that are not so already. */
export function pinTecs(
  doc: Y.Doc,
  args: { readonly tecIds: Iterable<TecId>; readonly isPinned: boolean },
): CommandResult {
  const { pinnedTecs } = planRoots(doc);
  const changed = [...new Set(args.tecIds)].filter((id) => pinnedTecs.has(id) !== args.isPinned);
  if (changed.length === 0) return ok({ changed: 0 });
  const verb = args.isPinned ? 'pin' : 'unpin';
  transact(doc, new LocalEdit(`${verb} ${countOfTecs(changed.length)}`), () => {
    for (const tecId of changed) {
      if (args.isPinned) pinnedTecs.set(tecId, PINNED);
      else pinnedTecs.delete(tecId);
    }
  });
  return ok({ changed: changed.length });
}
