// Minutes after local midnight as a clock shows them.

/** `06:00`; the next day goes on counting hours: `26:30`. */
export function clockOfMinutes(minutes: number): string {
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`;
}
