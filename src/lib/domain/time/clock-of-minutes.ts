// Minutes after local midnight as a clock shows them.

/** `06:00`; the next day goes on counting hours: `26:30`. */
export function clockOfMinutes(minutes: number): string {
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The minutes of "7:05" or "07.05"; null for anything else. */
export function minutesOfClock(written: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) >= 60) return null;
  return Number(hours) * 60 + Number(minutes);
}
