// Moves an entry of the mission's calendar, or changes its words.
import type * as Y from 'yjs';
import type { CalendarEvent } from '../../domain/calendar.ts';
import { refusalOfEvent } from '../../domain/check-calendar.ts';
import type { CalendarEventId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readCalendarEvent } from '../records/calendar-event-record.ts';
import { writeFields } from '../records/record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Writes only the fields that differ. */
export function changeCalendarEvent(
  doc: Y.Doc,
  args: {
    readonly calendarEventId: CalendarEventId;
    readonly fields: Partial<Omit<CalendarEvent, 'id'>>;
  },
): CommandResult {
  const record = planRoots(doc).calendarEvents.get(args.calendarEventId);
  const before = readCalendarEvent(args.calendarEventId, record);
  if (!before || !record) {
    return err({ code: 'invalid', message: 'Somebody has removed this date meanwhile.' });
  }
  const { id, ...event } = { ...before, ...args.fields };
  const trimmed = { ...event, title: event.title.trim() };
  const refusal = refusalOfEvent(trimmed);
  if (refusal) return err({ code: 'invalid', ...refusal });
  const isSame = Object.entries(trimmed).every(([field, value]) => record.get(field) === value);
  if (isSame) return ok({ changed: 0 });
  const verb = isMove(before, trimmed) ? 'move' : 'change';
  transact(doc, new LocalEdit(`${verb} “${before.title}” in the calendar`), () => {
    writeFields(record, trimmed);
  });
  return ok({ changed: 1 });
}

function isMove(before: CalendarEvent, after: Omit<CalendarEvent, 'id'>): boolean {
  return (
    before.fromOffsetDays !== after.fromOffsetDays || before.toOffsetDays !== after.toOffsetDays
  );
}
