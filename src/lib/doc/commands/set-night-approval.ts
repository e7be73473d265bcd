// Approves that STO teams drive in the dark, or withdraws that. One call is one undo step.
import type * as Y from 'yjs';
import { refusalOfNote } from '../../domain/check-zone.ts';
import type { StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { writeFields } from '../records/record.ts';
import { newNightApprovalRecord, readNightApproval } from '../records/zone-record.ts';
import { securityRoots } from '../security-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

export type NightApprovalToSet = {
  readonly stoTeamIds: Iterable<StoTeamId>;
  /** On which conditions; null withdraws the approval. */
  readonly note: string | null;
};

/** `changed` counts the teams whose approval differs then. */
export function setNightApproval(doc: Y.Doc, args: NightApprovalToSet): CommandResult {
  const { nightApprovals } = securityRoots(doc);
  const note = args.note?.trim() ?? null;
  const refusal = note === null ? null : refusalOfNote(note);
  if (refusal) return err({ code: 'invalid', ...refusal });
  const differing = [...new Set(args.stoTeamIds)].filter((id) =>
    note === null
      ? nightApprovals.has(id)
      : readNightApproval(id, nightApprovals.get(id))?.note !== note,
  );
  if (differing.length === 0) return ok({ changed: 0 });
  const teams = countOfStoTeams(differing.length);
  const label =
    note === null
      ? `withdraw the night approval of ${teams}`
      : `approve ${teams} to drive at night`;
  transact(doc, new LocalEdit(label), () => {
    for (const stoTeamId of differing) {
      const record = nightApprovals.get(stoTeamId);
      if (note === null) nightApprovals.delete(stoTeamId);
      else if (record && readNightApproval(stoTeamId, record)) writeFields(record, { note });
      else nightApprovals.set(stoTeamId, newNightApprovalRecord({ note }));
    }
  });
  return ok({ changed: differing.length });
}

export function countOfStoTeams(count: number): string {
  return count === 1 ? '1 STO team' : `${count} STO teams`;
}
