// Moments on account pages, in UTC: the same text from server and browser, wherever each stands.

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "9 Jun 2019, 07:00 UTC". */
export function utcTime(isoTime: string): string {
  return `${FORMAT.format(new Date(isoTime))} UTC`;
}
