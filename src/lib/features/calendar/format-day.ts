// Days of the calendar in words: the date and the days from E-day, always both.
import { dateOfOffset, textOfDayOffset } from '../../domain/calendar.ts';
import type { DaySpan } from '../../domain/derive/aor-coverage.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
});
const MONTH = new Intl.DateTimeFormat('en-GB', {
  ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
});

/** `Tue 14 May`, of `2019-05-14`. */
export function formatDay(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/** `May 2019`. */
export function formatMonth(date: string): string {
  return MONTH.format(new Date(`${date}T00:00:00Z`));
}

/** `Tue 14 May`, or `Wed 5 Jun – Thu 6 Jun`. */
export function formatSpan(electionDay: string, span: DaySpan): string {
  const days = [span.fromOffsetDays, span.toOffsetDays].map((offset) =>
    formatDay(dateOfOffset(electionDay, offset)),
  );
  return [...new Set(days)].join(' – ');
}

/** `E-26`, or `E-4 to E-3`. */
export function formatOffsets({ fromOffsetDays, toOffsetDays }: DaySpan): string {
  return [...new Set([fromOffsetDays, toOffsetDays].map(textOfDayOffset))].join(' to ');
}
