// Adds an entry to the mission's calendar.
import type * as Y from 'yjs';
import type { CalendarEvent } from '../../domain/calendar.ts';
import { refusalOfEvent } from '../../domain/check-calendar.ts';
import { randomId, type CalendarEventId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { newCalendarEventRecord } from '../records/calendar-event-record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** `calendarEventId` is the new entry's. */
export function addCalendarEvent(
  doc: Y.Doc,
  args: { readonly event: Omit<CalendarEvent, 'id'> },
): CommandResult<{ readonly calendarEventId: CalendarEventId }> {
  const event = { ...args.event, title: args.event.title.trim() };
  const refusal = refusalOfEvent(event);
  if (refusal) return err({ code: 'invalid', ...refusal });
  const calendarEventId = randomId<CalendarEventId>();
  transact(doc, new LocalEdit(`add “${event.title}” to the calendar`), () => {
    planRoots(doc).calendarEvents.set(calendarEventId, newCalendarEventRecord(event));
  });
  return ok({ changed: 1, calendarEventId });
}
