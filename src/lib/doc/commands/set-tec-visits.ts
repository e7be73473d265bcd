// Says when TECs are to be or were visited, or why they are not. One call is one undo step.
// Invariant: a reason for no visit and a visit exclude each other; a record that says nothing is removed.
import type * as Y from 'yjs';
import type { TecId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { isCalendarDate } from '../../domain/time/calendar-date.ts';
import { NO_VISIT_REASONS, type TecVisit } from '../../domain/tec-visit.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { writeFields } from '../records/record.ts';
import { newTecVisitRecord, readTecVisit } from '../records/tec-visit-record.ts';
import { transact } from '../transact.ts';
import { countOfTecs } from './assign-tecs.ts';
import type { CommandResult } from './command.ts';

type VisitFields = Omit<TecVisit, 'tecId'>;

const NOTHING: VisitFields = { plannedOn: null, visitedOn: null, reason: null };

/** Changes the fields that are named, on every TEC; writes only the TECs whose visit differs then. */
export function setTecVisits(
  doc: Y.Doc,
  args: { readonly tecIds: Iterable<TecId>; readonly change: Partial<VisitFields> },
): CommandResult {
  const { change } = args;
  const wrongField = (['plannedOn', 'visitedOn'] as const).find(
    (field) => typeof change[field] === 'string' && !isCalendarDate(change[field]),
  );
  if (wrongField) {
    return err({ code: 'invalid', field: wrongField, message: 'Choose a day of the calendar.' });
  }
  if (change.reason && !NO_VISIT_REASONS.includes(change.reason)) {
    return err({ code: 'invalid', field: 'reason', message: 'Choose one of the reasons.' });
  }
  const { tecVisits } = planRoots(doc);
  const edits = [...new Set(args.tecIds)]
    .map((tecId) => {
      const before = readTecVisit(tecId, tecVisits.get(tecId)) ?? { tecId, ...NOTHING };
      return { tecId, before, after: changedVisit(before, change) };
    })
    .filter(({ before, after }) => !isSame(before, after));
  if (edits.length === 0) return ok({ changed: 0 });
  transact(doc, new LocalEdit(labelOf(change, edits.length)), () => {
    for (const { tecId, after } of edits) writeVisit(tecVisits, tecId, after);
  });
  return ok({ changed: edits.length });
}

function changedVisit(before: VisitFields, change: Partial<VisitFields>): VisitFields {
  const after = {
    plannedOn: change.plannedOn === undefined ? before.plannedOn : change.plannedOn,
    visitedOn: change.visitedOn === undefined ? before.visitedOn : change.visitedOn,
    reason: change.reason === undefined ? before.reason : change.reason,
  };
  if (change.reason) return { ...NOTHING, reason: change.reason };
  return change.plannedOn || change.visitedOn ? { ...after, reason: null } : after;
}

function isSame(a: VisitFields, b: VisitFields): boolean {
  return a.plannedOn === b.plannedOn && a.visitedOn === b.visitedOn && a.reason === b.reason;
}

function writeVisit(
  tecVisits: ReturnType<typeof planRoots>['tecVisits'],
  tecId: TecId,
  visit: VisitFields,
): void {
  const record = tecVisits.get(tecId);
  if (isSame(visit, NOTHING)) tecVisits.delete(tecId);
  else if (record && readTecVisit(tecId, record)) writeFields(record, { ...visit });
  else tecVisits.set(tecId, newTecVisitRecord(visit));
}

function labelOf({ plannedOn, visitedOn, reason }: Partial<VisitFields>, count: number): string {
  const tecs = countOfTecs(count);
  if (reason) return `set why ${tecs} ${count === 1 ? 'is' : 'are'} not visited`;
  if (visitedOn) return `note the visit of ${tecs}`;
  return plannedOn ? `plan the visit of ${tecs}` : `clear the visit of ${tecs}`;
}
