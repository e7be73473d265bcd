// A person's edits of when observers are away, as part of the commands of the roster.
import type * as Y from 'yjs';
import { addAbsence } from '../doc/commands/add-absence.ts';
import { changeAbsence } from '../doc/commands/change-absence.ts';
import { removeAbsence } from '../doc/commands/remove-absence.ts';
import type { AbsenceId } from '../domain/ids.ts';
import type { Absence } from '../domain/roster.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createAbsenceCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    addAbsence: (absence: Omit<Absence, 'id'>) => runAtField(() => addAbsence(doc, { absence })),
    changeAbsence: (
      absenceId: AbsenceId,
      fields: Partial<Pick<Absence, 'reason' | 'fromDate' | 'toDate'>>,
    ) => runAtField(() => changeAbsence(doc, { absenceId, fields })),
    removeAbsence(absenceId: AbsenceId): void {
      runUndoable(
        () => removeAbsence(doc, { absenceId }),
        () => 'Time away removed',
      );
    },
  };
}
