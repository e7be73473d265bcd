// Minutes of a local day as instants, for plans that count in minutes after local midnight.
import { instantOfLocalTime } from './local-time.ts';

const MINUTES_PER_DAY = 24 * 60;
const MILLISECONDS_PER_DAY = 86_400_000;

const known = new Map<string, number>();

/**
 * Epoch seconds at which a clock in the zone shows so many minutes after midnight of a date (`YYYY-MM-DD`);
 * 1440 and more is on the days that follow.
 */
export function secondsAtLocalMinutes(date: string, minutes: number, timeZone: string): number {
  const key = `${date} ${minutes} ${timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - days * MINUTES_PER_DAY;
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_PER_DAY);
  const time = `${twoDigits(Math.floor(rest / 60))}:${twoDigits(Math.floor(rest % 60))}`;
  const instant = instantOfLocalTime(day.toISOString().slice(0, 10), time, timeZone);
  const seconds = instant.getTime() / 1000;
  known.set(key, seconds);
  return seconds;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
