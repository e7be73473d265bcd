// The record of an entry of the mission's calendar, in the live plan.
import { z } from 'zod';
import {
  CALENDAR_KINDS,
  CALENDAR_OFFSET_MAX_DAYS,
  CALENDAR_TITLE_MAX_LENGTH,
  type CalendarEvent,
} from '../../domain/calendar.ts';
import { CALENDAR_BASIS_MAX_LENGTH, CALENDAR_TIME } from '../../domain/check-calendar.ts';
import type { CalendarEventId } from '../../domain/ids.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const offsetDays = z.number().int().min(-CALENDAR_OFFSET_MAX_DAYS).max(CALENDAR_OFFSET_MAX_DAYS);

const calendarEventRecordSchema = z.object({
  title: z.string().min(1).max(CALENDAR_TITLE_MAX_LENGTH),
  kind: z.enum(CALENDAR_KINDS),
  fromOffsetDays: offsetDays,
  toOffsetDays: offsetDays,
  time: z.string().regex(CALENDAR_TIME).nullable(),
  basis: z.string().max(CALENDAR_BASIS_MAX_LENGTH),
});

/** Reads an event, or null when the record is not one. */
export function readCalendarEvent(id: CalendarEventId, fields: unknown): CalendarEvent | null {
  const record = readRecord(calendarEventRecordSchema, fields);
  return record && { id, ...record };
}

/** A new record holding all fields of the event. */
export function newCalendarEventRecord(event: Omit<CalendarEvent, 'id'>): RecordFields {
  const { title, kind, fromOffsetDays, toOffsetDays, time, basis } = event;
  return newRecord({ title, kind, fromOffsetDays, toOffsetDays, time, basis });
}
