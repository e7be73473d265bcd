// How long ago something was, in the words of a list.

const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;
const DAYS_SHOWN_AS_AGO = 30;

/** "just now", "5 minutes ago", "yesterday", then the date in UTC. */
export function timeAgo(then: string, now: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(then)) / 1000);
  if (seconds > DAYS_SHOWN_AS_AGO * 86_400) {
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(then),
    );
  }
  const found = UNITS.find((each) => seconds >= each.seconds);
  if (!found) return 'just now';
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return format.format(-Math.floor(seconds / found.seconds), found.unit);
}
