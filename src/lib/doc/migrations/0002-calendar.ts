// Version 2 of the plan: every plan has a calendar, which starts with the usual dates.
import { DEFAULT_CALENDAR } from '../../domain/default-calendar.ts';
import { planRoots } from '../plan-doc.ts';
import { newCalendarEventRecord } from '../records/calendar-event-record.ts';
import type { DocMigration } from './migration.ts';

export const calendar: DocMigration = {
  id: 2,
  up(doc) {
    const { calendarEvents } = planRoots(doc);
    for (const event of DEFAULT_CALENDAR) {
      if (!calendarEvents.has(event.id)) {
        calendarEvents.set(event.id, newCalendarEventRecord(event));
      }
    }
  },
};
