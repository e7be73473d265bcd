// What every command has in common: it checks first, then writes only what differs, in one transaction.
import type { Result } from '../../domain/result.ts';

/** Why a command refused; `message` says what to do. Nothing was written. */
export type CommandError = {
  readonly code:
    | 'unknown-team'
    | 'unknown-stop'
    | 'number-taken'
    | 'invalid'
    | 'too-many-teams'
    /** Nothing of a locked route is changed before somebody unlocks it. */
    | 'route-locked'
    /** The station is on another team's route; the command can be asked to move it. */
    | 'station-taken';
  readonly field?: string;
  readonly message: string;
};

/** `changed` counts the keys written; 0 means all was so already and no undo step was made. */
export type CommandResult<T = object> = Result<{ readonly changed: number } & T, CommandError>;
