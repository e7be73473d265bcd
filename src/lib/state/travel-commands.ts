// A person's edits of drive times, as part of the commands of the plan.
import type * as Y from 'yjs';
import {
  removeDriveOverride,
  setDriveOverride,
  type DriveOfWords,
} from '../doc/commands/set-drive-override.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createTravelCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    setDriveOverride: (args: Parameters<typeof setDriveOverride>[1]) =>
      runAtField(() => setDriveOverride(doc, args)),
    removeDriveOverride(args: DriveOfWords): void {
      runUndoable(
        () => removeDriveOverride(doc, args),
        () => `Drive time between ${args.placeNames} removed`,
      );
    },
  };
}
