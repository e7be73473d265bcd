// Takes pairs of a proposal, all in one undo step.
// Invariant: a pair is written only while everything it rests on is as it was when it was proposed.
import type * as Y from 'yjs';
import type { ObserverId, TeamId } from '../../domain/ids.ts';
import type { ProposedPair } from '../../domain/optimise/pairing-proposal.ts';
import { shareNationality } from '../../domain/optimise/pairing-weights.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { readObserver } from '../records/observer-record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

export type AcceptedPairing = {
  /** Pairs written, and pairs passed over because others changed their people or team meanwhile. */
  readonly taken: number;
  readonly passedOver: number;
};

/** `teamIds` are the teams that the plan has now. */
export function acceptPairing(
  doc: Y.Doc,
  args: { readonly pairs: readonly ProposedPair[]; readonly teamIds: ReadonlySet<TeamId> },
): CommandResult<AcceptedPairing> {
  const { members } = rosterRoots(doc);
  const holding = pairsThatHold(doc, args.pairs, args.teamIds);
  const passedOver = args.pairs.length - holding.length;
  if (holding.length === 0) return ok({ changed: 0, taken: 0, passedOver });
  const seats = new Map(
    holding.flatMap(({ teamId, observerIds }) => observerIds.map((id) => [id, teamId])),
  );
  const leaving = holding.flatMap(({ membersBefore }) =>
    membersBefore.filter((id) => !seats.has(id)),
  );
  const joining = [...seats].filter(([id, teamId]) => members.get(id) !== teamId);
  transact(doc, new LocalEdit(`pair ${countOfPairs(holding.length)}`), () => {
    for (const id of leaving) members.delete(id);
    for (const [id, teamId] of joining) members.set(id, teamId);
  });
  return ok({ changed: leaving.length + joining.length, taken: holding.length, passedOver });
}

/** The pairs that could be written now. */
export function pairsThatHold(
  doc: Y.Doc,
  pairs: readonly ProposedPair[],
  teamIds: ReadonlySet<TeamId>,
): readonly ProposedPair[] {
  const { members, observers, lockedTeams } = rosterRoots(doc);
  const seated = new Map<TeamId, ObserverId[]>();
  for (const [id, teamId] of members) {
    if (!observers.has(id)) continue;
    const known = seated.get(teamId);
    if (known) known.push(id as ObserverId);
    else seated.set(teamId, [id as ObserverId]);
  }
  const teamOf = (id: ObserverId): TeamId | null => {
    const teamId = members.get(id);
    return teamId !== undefined && teamIds.has(teamId) ? teamId : null;
  };
  return pairs.filter(({ teamId, observerIds, membersBefore, teamsBefore }) => {
    const [a, b] = observerIds.map((id) => readObserver(id, observers.get(id)));
    const isTeamSame = areSame(seated.get(teamId) ?? [], membersBefore);
    const arePeopleSame = observerIds.every((id, at) => teamOf(id) === teamsBefore[at]);
    const isFree = teamIds.has(teamId) && !lockedTeams.has(teamId);
    return isFree && isTeamSame && arePeopleSame && a && b && !shareNationality(a, b);
  });
}

/** "1 team", "12 teams". */
function countOfPairs(count: number): string {
  return count === 1 ? '1 team' : `${count} teams`;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
