// A calendar as an iCalendar file (RFC 5545).
// Invariant: the same entries, name and stamp give the same bytes on every machine; UIDs never change.
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { dateOfOffset, textOfDayOffset } from '../../src/lib/domain/calendar.ts';
import type { CalendarEntry } from '../../src/lib/domain/derive/calendar-of-plan.ts';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import { instantOfLocalTime } from '../../src/lib/domain/time/local-time.ts';

export type IcsCalendar = {
  readonly planId: PlanId;
  readonly name: string;
  /** Who exported it, from what. */
  readonly description: string;
  readonly entries: readonly CalendarEntry[];
  readonly electionDay: string;
  /** IANA zone in which times are meant. */
  readonly timeZone: string;
  /** ISO 8601 UTC: when what it says was last changed. */
  readonly changedAt: string;
  /** Said with every entry when people or areas are invented. */
  readonly isIllustrative: boolean;
};

const ILLUSTRATIVE = 'Illustrative: made up for a demonstration.';

/** The file's text, lines ended as the standard wants. */
export function icsOfEntries(calendar: IcsCalendar): string {
  const { planId, name, description, entries, isIllustrative } = calendar;
  const stamp = new Date(calendar.changedAt);
  const ics = new ICalCalendar({
    name,
    description: isIllustrative ? `${description} ${ILLUSTRATIVE}` : description,
    prodId: { company: 'Muster', product: 'Mission calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    ics.createEvent({
      ...{ id: `${entry.id}@${planId}.muster`, summary: entry.title, stamp },
      ...timesOf(entry, calendar),
      description: wordsOf(entry, calendar),
      categories: [{ name: entry.kind }],
    });
  }
  return ics.toString();
}

function timesOf(
  { fromOffsetDays, toOffsetDays, time }: CalendarEntry,
  { electionDay, timeZone }: IcsCalendar,
) {
  const from = dateOfOffset(electionDay, fromOffsetDays);
  if (time === null) {
    // The end of whole days is the day after the last one.
    const dayAfter = dateOfOffset(electionDay, toOffsetDays + 1);
    return { allDay: true, start: utcMidnightOf(from), end: utcMidnightOf(dayAfter) };
  }
  const [date, clock] =
    time === '24:00' ? [dateOfOffset(electionDay, fromOffsetDays + 1), '00:00'] : [from, time];
  return { start: instantOfLocalTime(date, clock, timeZone) };
}

function utcMidnightOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function wordsOf(entry: CalendarEntry, { isIllustrative }: IcsCalendar): string {
  const offsets = [entry.fromOffsetDays, entry.toOffsetDays].map(textOfDayOffset);
  const when = [...new Set(offsets)].join(' to ');
  const basis = entry.basis === '' ? '' : ` Basis: ${entry.basis}.`;
  return `${when}.${basis}${isIllustrative ? ` ${ILLUSTRATIVE}` : ''}`;
}
