// Puts observers into a team, or takes them out. One call is one undo step.
// Invariant: an observer is in one team at most, for joining one leaves the other.
import type * as Y from 'yjs';
import type { ObserverId, TeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Writes only the observers who are not in the team already; `teamCode` is for the undo's words. */
export function joinTeam(
  doc: Y.Doc,
  args: {
    readonly observerIds: Iterable<ObserverId>;
    readonly teamId: TeamId;
    readonly teamCode: string;
  },
): CommandResult {
  const { members, observers } = rosterRoots(doc);
  const { teamId, teamCode } = args;
  const joining = [...new Set(args.observerIds)].filter((id) => members.get(id) !== teamId);
  if (joining.some((id) => !observers.has(id))) {
    return err({ code: 'invalid', message: 'This observer is no longer in the roster.' });
  }
  if (joining.length === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`put ${countOfObservers(joining.length)} into ${teamCode}`), () => {
    for (const observerId of joining) members.set(observerId, teamId);
  });
  return ok({ changed: joining.length });
}

/** Takes observers out of whatever team they are in. */
export function leaveTeam(
  doc: Y.Doc,
  args: { readonly observerIds: Iterable<ObserverId> },
): CommandResult {
  const { members } = rosterRoots(doc);
  const leaving = [...new Set(args.observerIds)].filter((id) => members.has(id));
  if (leaving.length === 0) return ok({ changed: 0 });
  const label = `take ${countOfObservers(leaving.length)} out of the team`;
  transact(doc, new LocalEdit(label), () => {
    for (const observerId of leaving) members.delete(observerId);
  });
  return ok({ changed: leaving.length });
}

/** "1 observer", "12 observers". */
export function countOfObservers(count: number): string {
  return count === 1 ? '1 observer' : `${count} observers`;
}
