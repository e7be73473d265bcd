// Edits around proposals of areas: locks, pins, and taking a proposal over.
import type * as Y from 'yjs';
import { acceptAreas, type AcceptAreasArgs } from '../doc/commands/accept-areas.ts';
import { countOfTecs } from '../doc/commands/assign-tecs.ts';
import { lockAor } from '../doc/commands/lock-aor.ts';
import { pinTecs } from '../doc/commands/pin-tecs.ts';
import type { LtoTeamId, TecId } from '../domain/ids.ts';
import type { CommandRunner } from './command-runner.ts';

/** Part of the plan's commands. */
export function createAreaCommands(doc: Y.Doc, { run, runUndoable }: CommandRunner) {
  return {
    lockAor(ltoTeamId: LtoTeamId, isLocked: boolean): void {
      run(() => lockAor(doc, { ltoTeamId, isLocked }));
    },
    pinTecs(tecIds: Iterable<TecId>, isPinned: boolean): void {
      run(() => pinTecs(doc, { tecIds, isPinned }));
    },
    /** Whether it was taken over; a refusal is said in a toast. */
    acceptAreas(args: AcceptAreasArgs): boolean {
      const done = runUndoable(
        () => acceptAreas(doc, args),
        ({ moved }) => `Proposal accepted: ${countOfTecs(moved)} moved`,
      );
      return done !== null;
    },
  };
}
