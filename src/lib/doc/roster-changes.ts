// What a transaction did to a roster, whoever made it and however.
// Invariant: reading never throws, and no value of a person's field leaves the roster by this way.
import type * as Y from 'yjs';
import type { RecordChange } from '../protocol/record-change.ts';
import type { RosterChange } from '../protocol/roster-change.ts';
import { describeRecords, keysChanged } from './describe-records.ts';
import type { WRITABLE_ROSTER_ROOTS } from './roster-doc.ts';
import { rosterRoots } from './roster-doc.ts';
import { valueBefore } from './value-before.ts';

/**
 * The changes of one transaction, empty when nothing a reader would see changed. Call it from
 * `doc.on('afterTransaction', ...)` or an observer: later the values before are gone.
 */
export function describeRosterChanges(transaction: Y.Transaction): RosterChange[] {
  const { observers, members, lockedTeams, absences } = rootsAsWritten(transaction.doc);
  return [
    ...describeRecords(transaction, observers).map(observerChange),
    ...describeMembers(transaction, members),
    ...describeLocks(transaction, lockedTeams),
    ...describeRecords(transaction, absences).map(absenceChange),
  ];
}

/** The roots typed as what they are until checked: anything a client wrote. */
function rootsAsWritten(
  doc: Y.Doc,
): Record<(typeof WRITABLE_ROSTER_ROOTS)[number], Y.Map<unknown>> {
  return rosterRoots(doc) as unknown as ReturnType<typeof rootsAsWritten>;
}

function observerChange({ action, records }: RecordChange): RosterChange {
  const fields = new Set(records.flatMap((record) => record.fields.map(({ field }) => field)));
  const observerIds = records.map(({ id }) => id);
  return {
    kind: 'observers',
    action,
    observerIds,
    fields: action === 'changed' ? [...fields] : [],
  };
}

function absenceChange({ action, records }: RecordChange): RosterChange {
  const observerIds = records.flatMap(({ fields }) =>
    fields
      .filter(({ field }) => field === 'observerId')
      .flatMap(({ from, to }) => [to ?? from].filter((id) => typeof id === 'string')),
  );
  return { kind: 'absences', action, observerIds };
}

function describeMembers(transaction: Y.Transaction, members: Y.Map<unknown>): RosterChange[] {
  const moves = keysChanged(transaction, members)
    .map((observerId) => ({
      observerId,
      fromTeamId: textOrNull(valueBefore(transaction, members, observerId)),
      toTeamId: textOrNull(members.get(observerId)),
    }))
    .filter(({ fromTeamId, toTeamId }) => fromTeamId !== toTeamId);
  return moves.length === 0 ? [] : [{ kind: 'members', moves }];
}

function describeLocks(transaction: Y.Transaction, lockedTeams: Y.Map<unknown>): RosterChange[] {
  const changed = keysChanged(transaction, lockedTeams).filter(
    (teamId) =>
      lockedTeams.has(teamId) !== (valueBefore(transaction, lockedTeams, teamId) !== undefined),
  );
  return [true, false]
    .map((isLocked) => ({
      ...{ kind: 'locks' as const, isLocked },
      teamIds: changed.filter((teamId) => lockedTeams.has(teamId) === isLocked),
    }))
    .filter(({ teamIds }) => teamIds.length > 0);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
