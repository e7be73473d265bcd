// Local time in IANA zones, always with the date: offsets change over the years.

export type LocalTime = {
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** `YYYY-MM-DD` in that zone. */
  readonly date: string;
  /** Minutes ahead of UTC at that instant. */
  readonly offsetMinutes: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOfZone(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** What a clock in the zone shows at an instant. */
export function localTimeAt(instant: Date, timeZone: string): LocalTime {
  const parts = new Map<string, string>();
  for (const part of formatOfZone(timeZone).formatToParts(instant))
    parts.set(part.type, part.value);
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  const wallMinutes = Math.floor(Date.parse(`${date}T${time}:00Z`) / 60_000);
  return { time, date, offsetMinutes: wallMinutes - Math.floor(instant.getTime() / 60_000) };
}

/** The instant at which a clock in the zone shows a date (`YYYY-MM-DD`) and time (`HH:MM`). */
export function instantOfLocalTime(date: string, time: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  // The offset at the first guess can be wrong within a day of a clock change: ask again at the result.
  const guess = asIfUtc - localTimeAt(new Date(asIfUtc), timeZone).offsetMinutes * 60_000;
  return new Date(asIfUtc - localTimeAt(new Date(guess), timeZone).offsetMinutes * 60_000);
}

/** An offset as people write it: `UTC+6`, `UTC-3:30`, `UTC`. */
export function textOfOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hours = Math.floor(Math.abs(offsetMinutes) / 60);
  const minutes = Math.abs(offsetMinutes) % 60;
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${sign}${hours}${rest}`;
}
