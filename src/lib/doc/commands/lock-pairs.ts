// Locks pairs, so that they stay as they are, or unlocks them. One call is one undo step.
import type * as Y from 'yjs';
import type { TeamId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** The text under a locked team; it says nothing more. */
const LOCKED = 'locked';

/** Writes only the pairs that are not so already; `what` names them in the undo's words. */
export function lockPairs(
  doc: Y.Doc,
  args: {
    readonly teamIds: Iterable<TeamId>;
    readonly isLocked: boolean;
    readonly what: string;
  },
): CommandResult {
  const { lockedTeams } = rosterRoots(doc);
  const { isLocked, what } = args;
  const changed = [...new Set(args.teamIds)].filter((id) => lockedTeams.has(id) !== isLocked);
  if (changed.length === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`${isLocked ? 'lock' : 'unlock'} ${what}`), () => {
    for (const id of changed) {
      if (isLocked) lockedTeams.set(id, LOCKED);
      else lockedTeams.delete(id);
    }
  });
  return ok({ changed: changed.length });
}
