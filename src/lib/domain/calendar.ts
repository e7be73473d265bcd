// The mission's calendar: dates as days before or after E-day, so that a second round moves all of them.
import type { CalendarEventId } from './ids.ts';

export const CALENDAR_KINDS = [
  'legal',
  'mission',
  'arrival',
  'briefing',
  'report',
  'departure',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export const CALENDAR_TITLE_MAX_LENGTH = 120;
export const CALENDAR_OFFSET_MAX_DAYS = 400;

export type CalendarEvent = {
  readonly id: CalendarEventId;
  readonly title: string;
  readonly kind: CalendarKind;
  /** Days from E-day, negative before it; both ends count. */
  readonly fromOffsetDays: number;
  readonly toOffsetDays: number;
  /** `HH:MM` in the capital's local time, `24:00` for midnight at the day's end; null for whole days. */
  readonly time: string | null;
  /** Where the date comes from. */
  readonly basis: string;
};

/** Events whose dates rules and figures ask for; a plan may move them. */
export const KNOWN_EVENTS = {
  ltosDeploy: 'ltos-deploy',
  ltosLeave: 'ltos-leave',
  accreditationCloses: 'accreditation-closes',
  stosArrive: 'stos-arrive',
  stosLeave: 'stos-leave',
} as const;

const DAY_MILLISECONDS = 86_400_000;

/** `YYYY-MM-DD` so many days from E-day. */
export function dateOfOffset(electionDay: string, offsetDays: number): string {
  const date = new Date(`${electionDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + offsetDays);
  return date.toISOString().slice(0, 10);
}

/** Days from E-day to a date (`YYYY-MM-DD`), negative before it. */
export function offsetOfDate(electionDay: string, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(electionDay)) / DAY_MILLISECONDS);
}

/** An offset as missions write it: `E-26`, `E-day`, `E+10`. */
export function textOfDayOffset(offsetDays: number): string {
  if (offsetDays === 0) return 'E-day';
  return offsetDays < 0 ? `E${offsetDays}` : `E+${offsetDays}`;
}
