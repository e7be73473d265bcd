// A person's edits of the mission's calendar, as part of the commands of the plan.
import type * as Y from 'yjs';
import { addCalendarEvent } from '../doc/commands/add-calendar-event.ts';
import { changeCalendarEvent } from '../doc/commands/change-calendar-event.ts';
import { removeCalendarEvent } from '../doc/commands/remove-calendar-event.ts';
import type { CalendarEvent } from '../domain/calendar.ts';
import type { CalendarEventId } from '../domain/ids.ts';
import type { CommandRunner } from './command-runner.ts';

/** Field edits hand back their refusal so that the field can show it; the others say it in a toast. */
export function createCalendarCommands(doc: Y.Doc, { runAtField, runUndoable }: CommandRunner) {
  return {
    addCalendarEvent: (event: Omit<CalendarEvent, 'id'>) =>
      runAtField(() => addCalendarEvent(doc, { event })),
    changeCalendarEvent: (
      calendarEventId: CalendarEventId,
      fields: Partial<Omit<CalendarEvent, 'id'>>,
    ) => runAtField(() => changeCalendarEvent(doc, { calendarEventId, fields })),
    removeCalendarEvent(calendarEventId: CalendarEventId, title: string): void {
      runUndoable(
        () => removeCalendarEvent(doc, { calendarEventId }),
        () => `“${title}” removed from the calendar`,
      );
    },
  };
}
