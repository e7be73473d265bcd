// Figures of the coverage as they are written.
const TENTHS = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `12.5 %`; a dash while it is not known. */
export function percentText(percent: number | null): string {
  return percent === null ? '–' : `${TENTHS.format(percent)} %`;
}

/** `+2.4`, `−0.3`, `0.0`; a dash while it is not known. */
export function pointsText(points: number | null): string {
  if (points === null) return '–';
  const rounded = Math.round(points * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${TENTHS.format(Math.abs(rounded))}`;
}

/** `±2.3`; a dash while there is none. */
export function marginText(margin: number | null): string {
  return margin === null ? '–' : `±${TENTHS.format(margin)}`;
}

/** How much of all: percent of a number that may be nothing. */
export function percentOf({ planned, all }: { planned: number; all: number }): number | null {
  return all === 0 ? null : (100 * planned) / all;
}
