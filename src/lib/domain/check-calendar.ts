// What an entry of the calendar or a time away must be, with what to do about it when it is not.
import {
  CALENDAR_OFFSET_MAX_DAYS,
  CALENDAR_TITLE_MAX_LENGTH,
  type CalendarEvent,
} from './calendar.ts';
import type { Absence } from './roster.ts';

export type FieldRefusal = { readonly field: string; readonly message: string };

export const CALENDAR_BASIS_MAX_LENGTH = 200;

/** `HH:MM`; `24:00` is midnight at the day's end. */
export const CALENDAR_TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Null when the event may be kept. */
export function refusalOfEvent(event: Omit<CalendarEvent, 'id'>): FieldRefusal | null {
  const { title, fromOffsetDays, toOffsetDays, time, basis } = event;
  const isDay = (offset: number): boolean =>
    Number.isInteger(offset) && Math.abs(offset) <= CALENDAR_OFFSET_MAX_DAYS;
  if (title === '') return { field: 'title', message: 'Say in a few words what happens.' };
  if (title.length > CALENDAR_TITLE_MAX_LENGTH) {
    return { field: 'title', message: `Keep it to ${CALENDAR_TITLE_MAX_LENGTH} characters.` };
  }
  if (!isDay(fromOffsetDays)) return { field: 'from', message: dayWords() };
  if (!isDay(toOffsetDays)) return { field: 'to', message: dayWords() };
  if (toOffsetDays < fromOffsetDays) {
    return { field: 'to', message: 'The last day cannot come before the first.' };
  }
  if (time !== null && !CALENDAR_TIME.test(time)) {
    return { field: 'time', message: 'Write a time such as 18:00, or 24:00 for midnight.' };
  }
  if (time !== null && toOffsetDays !== fromOffsetDays) {
    return { field: 'time', message: 'A time belongs to one day: leave it empty for several.' };
  }
  if (basis.length > CALENDAR_BASIS_MAX_LENGTH) {
    return { field: 'basis', message: `Keep it to ${CALENDAR_BASIS_MAX_LENGTH} characters.` };
  }
  return null;
}

/** Null when the time away may be kept. */
export function refusalOfAbsence(absence: Omit<Absence, 'id'>): FieldRefusal | null {
  if (!isDate(absence.fromDate)) return { field: 'from', message: 'Choose the first day away.' };
  if (!isDate(absence.toDate)) return { field: 'to', message: 'Choose the last day away.' };
  return absence.toDate < absence.fromDate
    ? { field: 'to', message: 'The last day away cannot come before the first.' }
    : null;
}

function isDate(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

function dayWords(): string {
  return `Choose a day within ${CALENDAR_OFFSET_MAX_DAYS} days of E-day.`;
}
