// Changes the days or the reason of a time away.
import type * as Y from 'yjs';
import { refusalOfAbsence } from '../../domain/check-calendar.ts';
import type { AbsenceId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Absence } from '../../domain/roster.ts';
import { LocalEdit } from '../origins.ts';
import { readAbsence } from '../records/absence-record.ts';
import { writeFields } from '../records/record.ts';
import { rosterRoots } from '../roster-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Whose time away it is stays as it was; writes only the fields that differ. */
export function changeAbsence(
  doc: Y.Doc,
  args: {
    readonly absenceId: AbsenceId;
    readonly fields: Partial<Pick<Absence, 'reason' | 'fromDate' | 'toDate'>>;
  },
): CommandResult {
  const record = rosterRoots(doc).absences.get(args.absenceId);
  const before = readAbsence(args.absenceId, record);
  if (!before || !record) {
    return err({ code: 'invalid', message: 'Somebody has removed this time away meanwhile.' });
  }
  const { reason, fromDate, toDate } = { ...before, ...args.fields };
  const refusal = refusalOfAbsence({ ...before, reason, fromDate, toDate });
  if (refusal) return err({ code: 'invalid', ...refusal });
  const isSame =
    before.reason === reason && before.fromDate === fromDate && before.toDate === toDate;
  if (isSame) return ok({ changed: 0 });
  transact(doc, new LocalEdit('change a time away'), () => {
    writeFields(record, { reason, fromDate, toDate });
  });
  return ok({ changed: 1 });
}
