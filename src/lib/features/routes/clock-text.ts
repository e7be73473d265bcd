// Minutes after local midnight of election day as people write them: `05:30`, and `26:00` for 02:00 the day after.

const MINUTES_PER_HOUR = 60;
const HOURS_MAX = 48;

/** `05:30`, `26:00`. */
export function textOfMinutes(minutes: number): string {
  const hours = String(Math.floor(minutes / MINUTES_PER_HOUR)).padStart(2, '0');
  return `${hours}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** The minutes of `5:30`, `05.30`, `26:00` or `02:00+1`; null for anything else. */
export function parseClock(text: string): number | null {
  const [, hours, minutes, nextDay] = /^(\d{1,2})[:.](\d{2})\s*(\+\s*1)?$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  if (Number(minutes) >= MINUTES_PER_HOUR) return null;
  const value = Number(hours) + (nextDay ? 24 : 0);
  return value < HOURS_MAX ? value * MINUTES_PER_HOUR + Number(minutes) : null;
}
