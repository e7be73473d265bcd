// Says that an observer is away for some days: on leave, between rotations, or for another reason.
import type * as Y from 'yjs';
import { refusalOfAbsence } from '../../domain/check-calendar.ts';
import { randomId, type AbsenceId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Absence } from '../../domain/roster.ts';
import { LocalEdit } from '../origins.ts';
import { newAbsenceRecord } from '../records/absence-record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** `absenceId` is the new one's. Times away may overlap: both count, and the calendar says so. */
export function addAbsence(
  doc: Y.Doc,
  args: { readonly absence: Omit<Absence, 'id'> },
): CommandResult<{ readonly absenceId: AbsenceId }> {
  const { observers, absences } = rosterRoots(doc);
  if (!observers.has(args.absence.observerId)) {
    return err({ code: 'invalid', message: 'This observer is no longer in the roster.' });
  }
  const refusal = refusalOfAbsence(args.absence);
  if (refusal) return err({ code: 'invalid', ...refusal });
  const absenceId = randomId<AbsenceId>();
  transact(doc, new LocalEdit('add a time away'), () => {
    absences.set(absenceId, newAbsenceRecord(args.absence));
  });
  return ok({ changed: 1, absenceId });
}
