// Numbers as the interface writes them: one style everywhere, so that columns align.

const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const MILLIONS = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const MILLION = 1_000_000;

/** A whole number with separators: `11,814,019`. */
export function formatCount(value: number): string {
  return COUNT.format(value);
}

/** `11.8 million` from a million on, else the whole number. */
export function formatRoundCount(value: number): string {
  return value >= MILLION ? `${MILLIONS.format(value / MILLION)} million` : formatCount(value);
}

/** A share above or below a mean in per cent: `+12 %`, `−8 %`, `0 %`. */
export function formatDeviation(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0) return '0 %';
  return `${percent > 0 ? '+' : '−'}${formatCount(Math.abs(percent))} %`;
}

/** `1 seat`, `3 seats`. */
export function formatPlural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
