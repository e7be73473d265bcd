// How every edit of a person is run: refused while the plan may only be read, and a refusal is said.
import type { CommandError, CommandResult } from '../doc/commands/command.ts';

/** How the person is told; the page decides how that looks. */
export type Notify = {
  done(message: string): void;
  undoable(message: string, onUndo: () => void): void;
  refused(message: string): void;
};

export type CommandRunnerOptions = {
  readonly notify: Notify;
  readonly canEdit: () => boolean;
  /** How to take back the edit that was just made, as long as no other own edit followed it. */
  readonly undoOfLast: () => () => void;
};

const READ_ONLY = 'You can read this plan but not change it.';

export type CommandRunner = ReturnType<typeof createCommandRunner>;

/** Runs commands for one person. */
export function createCommandRunner({ notify, canEdit, undoOfLast }: CommandRunnerOptions) {
  /** What the command gave, or null when it was refused; the refusal is said in a toast. */
  function run<T extends object>(
    command: () => CommandResult<T>,
  ): ({ changed: number } & T) | null {
    if (!canEdit()) {
      notify.refused(READ_ONLY);
      return null;
    }
    const result = command();
    if (result.ok) return result.value;
    notify.refused(result.error.message);
    return null;
  }
  return {
    run,
    /** The refusal, for the field that caused it; null when there was none. */
    runAtField(command: () => CommandResult): CommandError | null {
      if (!canEdit()) return { code: 'invalid', message: READ_ONLY };
      const result = command();
      return result.ok ? null : result.error;
    },
    /** Runs, and offers to take back what changed something; null when refused. */
    runUndoable<T extends object>(
      command: () => CommandResult<T>,
      messageOf: (done: { changed: number } & T) => string,
    ): ({ changed: number } & T) | null {
      const done = run(command);
      if (done && done.changed > 0) notify.undoable(messageOf(done), undoOfLast());
      return done;
    },
  };
}
