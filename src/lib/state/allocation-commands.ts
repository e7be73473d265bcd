// Edits of how many STO teams there are and where, as part of the commands of the plan.
import type * as Y from 'yjs';
import { allocateStoTeams } from '../doc/commands/allocate-sto-teams.ts';
import type { CommandError } from '../doc/commands/command.ts';
import {
  createStoTeamsInRange,
  type RangeArgs,
} from '../doc/commands/create-sto-teams-in-range.ts';
import { createStoTeams } from '../doc/commands/create-sto-teams.ts';
import { countOfStoTeams, deleteStoTeams } from '../doc/commands/delete-sto-teams.ts';
import { setAllocation } from '../doc/commands/set-allocation.ts';
import type { LtoTeamId, StoTeamId } from '../domain/ids.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createAllocationCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    /** The refusal of the number, or null when the teams are made. */
    createStoTeams: (count: number): CommandError | null =>
      runAtField(() => createStoTeams(doc, { count })),
    createStoTeamsInRange: (args: RangeArgs): CommandError | null =>
      runAtField(() => createStoTeamsInRange(doc, args)),
    deleteStoTeams(stoTeamIds: readonly StoTeamId[]): void {
      runUndoable(
        () => deleteStoTeams(doc, { stoTeamIds }),
        ({ changed }) => `${countOfStoTeams(changed)} deleted`,
      );
    },
    /** Null is in proportion. */
    setAllocation: (ltoTeamId: LtoTeamId, teams: number | null): CommandError | null =>
      runAtField(() => setAllocation(doc, { ltoTeamId, teams })),
    /** Teams with people in them, by the roster, go last. Whether it is so now. */
    allocateStoTeams(
      counts: ReadonlyMap<LtoTeamId, number>,
      pairedTeamIds: ReadonlySet<StoTeamId> = new Set(),
    ): boolean {
      const done = runUndoable(
        () => allocateStoTeams(doc, { counts, pairedTeamIds }),
        ({ created, removed, moved }) =>
          [
            'STO teams allocated',
            ...(created > 0 ? [`${created} new`] : []),
            ...(moved > 0 ? [`${moved} put into another AoR`] : []),
            ...(removed > 0 ? [`${removed} deleted`] : []),
          ].join(', '),
      );
      return done !== null;
    },
  };
}
