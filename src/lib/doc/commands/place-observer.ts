// Puts one observer into a place of a team. Who sits there swaps places with the newcomer, or is left
// without a team when the newcomer had none. One call is one undo step.
// Invariant: a team never gets a third observer this way, and a locked pair stays as it is.
import type * as Y from 'yjs';
import type { ObserverId, TeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

const TEAM_SIZE = 2;

export type Placing = {
  readonly observerId: ObserverId;
  readonly teamId: TeamId;
  /** Who leaves the place; null for a free one. */
  readonly inPlaceOf: ObserverId | null;
  /** For words alone. */
  readonly teamCode: string;
};

/** Refuses when the place is not as the caller saw it. */
export function placeObserver(doc: Y.Doc, placing: Placing): CommandResult {
  const { members } = rosterRoots(doc);
  const { observerId, teamId, inPlaceOf, teamCode } = placing;
  const teamBefore = members.get(observerId);
  if (teamBefore === teamId) return ok({ changed: 0 });
  const refusal = refusalOf(doc, placing);
  if (refusal) return err(refusal);
  const label = inPlaceOf === null ? `put an observer into ${teamCode}` : `swap in ${teamCode}`;
  transact(doc, new LocalEdit(label), () => {
    members.set(observerId, teamId);
    if (inPlaceOf === null) return;
    if (teamBefore === undefined) members.delete(inPlaceOf);
    else members.set(inPlaceOf, teamBefore);
  });
  return ok({ changed: inPlaceOf === null ? 1 : 2 });
}

function refusalOf(
  doc: Y.Doc,
  { observerId, teamId, inPlaceOf, teamCode }: Placing,
): CommandError | null {
  const { members, observers, lockedTeams } = rosterRoots(doc);
  const refuse = (message: string): CommandError => ({ code: 'invalid', message });
  if (!observers.has(observerId)) return refuse('This observer is no longer in the roster.');
  if (lockedTeams.has(teamId)) return refuse(`The pair of ${teamCode} is locked. Unlock it first.`);
  if (lockedTeams.has(members.get(observerId) ?? '')) {
    return refuse('This observer is in a locked pair. Unlock it first.');
  }
  if (inPlaceOf !== null && members.get(inPlaceOf) !== teamId) {
    return refuse(`${teamCode} has changed meanwhile. Look at it again.`);
  }
  const seated = [...members].filter(([id, team]) => team === teamId && observers.has(id));
  return inPlaceOf === null && seated.length >= TEAM_SIZE
    ? refuse(`${teamCode} has two observers. Choose the one to swap with.`)
    : null;
}
