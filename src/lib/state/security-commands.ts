// Every edit a person can make to the live security document, with the words said about it afterwards.
// Invariant: nothing is written while the document may only be read; a refusal is said, never swallowed.
import type * as Y from 'yjs';
import { addZone } from '../doc/commands/add-zone.ts';
import { changeZone } from '../doc/commands/change-zone.ts';
import { removeZone } from '../doc/commands/remove-zone.ts';
import { setNightApproval, type NightApprovalToSet } from '../doc/commands/set-night-approval.ts';
import { setPermit, type PermitToSet } from '../doc/commands/set-permit.ts';
import type { ZoneFields } from '../domain/check-zone.ts';
import type { ZoneId } from '../domain/ids.ts';
import type { CommandRunner } from './command-runner.ts';

export type SecurityCommands = ReturnType<typeof createSecurityCommands>;

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createSecurityCommands(doc: Y.Doc, runner: CommandRunner) {
  const { runAtField, runUndoable } = runner;
  return {
    addZone: (zone: ZoneFields) => runAtField(() => addZone(doc, { zone })),
    changeZone: (zoneId: ZoneId, fields: Partial<ZoneFields>) =>
      runAtField(() => changeZone(doc, { zoneId, fields })),
    removeZone(zoneId: ZoneId): void {
      runUndoable(
        () => removeZone(doc, { zoneId }),
        () => 'Zone removed',
      );
    },
    setPermit: (permit: PermitToSet) => runAtField(() => setPermit(doc, permit)),
    withdrawPermit(permit: Omit<PermitToSet, 'note'>): void {
      runUndoable(
        () => setPermit(doc, { ...permit, note: null }),
        () => 'Permit withdrawn',
      );
    },
    setNightApproval: (approval: NightApprovalToSet) =>
      runAtField(() => setNightApproval(doc, approval)),
    withdrawNightApproval(approval: Omit<NightApprovalToSet, 'note'>): void {
      runUndoable(
        () => setNightApproval(doc, { ...approval, note: null }),
        () => 'Night approval withdrawn',
      );
    },
  };
}
