// Every edit a person can make to the live roster, with the words said about it afterwards.
// Invariant: nothing is written while the plan may only be read; a refusal is said, never swallowed.
import type * as Y from 'yjs';
import { leaveTeam, joinTeam } from '../doc/commands/join-team.ts';
import type { ObserverId, TeamId } from '../domain/ids.ts';
import type { CommandRunner } from './command-runner.ts';

export type RosterCommands = ReturnType<typeof createRosterCommands>;

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createRosterCommands(doc: Y.Doc, { runUndoable }: CommandRunner) {
  return {
    /** `teamCode` is only for the words. */
    joinTeam(observerIds: readonly ObserverId[], teamId: TeamId, teamCode: string): void {
      runUndoable(
        () => joinTeam(doc, { observerIds, teamId, teamCode }),
        ({ changed }) => `${changed} put into ${teamCode}`,
      );
    },
    leaveTeam(observerIds: readonly ObserverId[]): void {
      runUndoable(
        () => leaveTeam(doc, { observerIds }),
        ({ changed }) => `${changed} taken out of the team`,
      );
    },
  };
}
