// Every edit a person can make to the live plan, with the words said about it afterwards.
// Invariant: nothing is written while the plan may only be read; a refusal is said, never swallowed.
import type * as Y from 'yjs';
import { assignTecs, countOfTecs, unassignTecs } from '../doc/commands/assign-tecs.ts';
import type { CommandError, CommandResult } from '../doc/commands/command.ts';
import { createLtoTeams } from '../doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../doc/commands/delete-lto-team.ts';
import { recolourLtoTeam } from '../doc/commands/recolour-lto-team.ts';
import { renameLtoTeam } from '../doc/commands/rename-lto-team.ts';
import { renumberLtoTeam } from '../doc/commands/renumber-lto-team.ts';
import { setBase } from '../doc/commands/set-base.ts';
import { setWatchContact } from '../doc/commands/set-watch-contact.ts';
import { ltoTeamOfDoc } from '../doc/read-teams.ts';
import type { LtoTeamId, PecAbroadId, TecId, UserId } from '../domain/ids.ts';
import { codeOfLtoTeam, type TeamColour } from '../domain/lto-team.ts';

/** How the person is told; the page decides how that looks. */
export type Notify = {
  done(message: string): void;
  undoable(message: string, onUndo: () => void): void;
  refused(message: string): void;
};

export type PlanCommands = ReturnType<typeof createPlanCommands>;

type Options = {
  readonly notify: Notify;
  readonly canEdit: () => boolean;
  /** How to take back the edit that was just made, as long as no other own edit followed it. */
  readonly undoOfLast: () => () => void;
};

const READ_ONLY = 'You can read this plan but not change it.';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createPlanCommands(doc: Y.Doc, { notify, canEdit, undoOfLast }: Options) {
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
  function runAtField(command: () => CommandResult): CommandError | null {
    if (!canEdit()) return { code: 'invalid', message: READ_ONLY };
    const result = command();
    return result.ok ? null : result.error;
  }

  return {
    assign(tecIds: Iterable<TecId>, ltoTeamId: LtoTeamId): void {
      const done = run(() => assignTecs(doc, { tecIds, ltoTeamId }));
      const team = ltoTeamOfDoc(doc, ltoTeamId);
      if (done && done.changed > 0 && team) {
        notify.undoable(
          `${countOfTecs(done.changed)} given to ${codeOfLtoTeam(team)}`,
          undoOfLast(),
        );
      }
    },
    unassign(tecIds: Iterable<TecId>): void {
      const done = run(() => unassignTecs(doc, { tecIds }));
      if (done && done.changed > 0) {
        notify.undoable(`${countOfTecs(done.changed)} unassigned`, undoOfLast());
      }
    },
    /** The ids of the new teams, or null when refused. */
    createTeams(count: number): readonly LtoTeamId[] | null {
      return run(() => createLtoTeams(doc, { count }))?.ltoTeamIds ?? null;
    },
    deleteTeam(ltoTeamId: LtoTeamId): void {
      const team = ltoTeamOfDoc(doc, ltoTeamId);
      const done = run(() => deleteLtoTeam(doc, { ltoTeamId }));
      if (!done || !team) return;
      const freed = done.freed === 0 ? '' : `, ${countOfTecs(done.freed)} unassigned`;
      notify.undoable(`${codeOfLtoTeam(team)} deleted${freed}`, undoOfLast());
    },
    renumberTeam: (ltoTeamId: LtoTeamId, number: number) =>
      runAtField(() => renumberLtoTeam(doc, { ltoTeamId, number })),
    renameTeam: (ltoTeamId: LtoTeamId, name: string) =>
      runAtField(() => renameLtoTeam(doc, { ltoTeamId, name })),
    recolourTeam(ltoTeamId: LtoTeamId, colour: TeamColour): void {
      run(() => recolourLtoTeam(doc, { ltoTeamId, colour }));
    },
    setBase(ltoTeamId: LtoTeamId, baseTecId: TecId | null): void {
      run(() => setBase(doc, { ltoTeamId, baseTecId }));
    },
    setWatchContact(pecAbroadId: PecAbroadId, userId: UserId | null): void {
      run(() => setWatchContact(doc, { pecAbroadId, userId }));
    },
  };
}
