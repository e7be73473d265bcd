// Lengths of time as the interface writes and reads them: hours and minutes.

/** `5:40`, to the minute; what is short but not nothing is `0:01`. */
export function formatDuration(seconds: number): string {
  const minutes = seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `5 hours 40 minutes`, for those who listen. */
export function sayDuration(seconds: number): string {
  const [hours = '0', minutes = '0'] = formatDuration(seconds).split(':');
  const parts = [
    ...(hours === '0' ? [] : [`${hours} ${hours === '1' ? 'hour' : 'hours'}`]),
    `${Number(minutes)} ${minutes === '01' ? 'minute' : 'minutes'}`,
  ];
  return parts.join(' ');
}

/** Minutes of `5:40`, `5h40`, `5 h`, `340` or `340 min`; null for anything else. */
export function parseDurationMinutes(text: string): number | null {
  const parts = /^(?:(\d{1,3})\s*(?::|h)\s*)?(\d{1,4})?\s*(?:min|m)?$/i.exec(text.trim());
  if (!parts) return null;
  const [, hours, minutes] = parts;
  if (hours === undefined && minutes === undefined) return null;
  if (hours !== undefined && Number(minutes ?? 0) >= 60) return null;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
