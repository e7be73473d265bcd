// Removes an entry of the mission's calendar, also one that cannot be read.
import type * as Y from 'yjs';
import type { CalendarEventId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readCalendarEvent } from '../records/calendar-event-record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Rules that ask for a known date, such as the LTOs' deployment, find nothing while it is missing. */
export function removeCalendarEvent(
  doc: Y.Doc,
  args: { readonly calendarEventId: CalendarEventId },
): CommandResult {
  const { calendarEvents } = planRoots(doc);
  if (!calendarEvents.has(args.calendarEventId)) return ok({ changed: 0 });
  const event = readCalendarEvent(args.calendarEventId, calendarEvents.get(args.calendarEventId));
  const what = event ? `“${event.title}”` : 'an unreadable date';
  transact(doc, new LocalEdit(`remove ${what} from the calendar`), () =>
    calendarEvents.delete(args.calendarEventId),
  );
  return ok({ changed: 1 });
}
