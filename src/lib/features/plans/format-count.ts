// Whole numbers as the pages to read show them.
import type { Figure } from '../../domain/tec.ts';

const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "11,814,019", or "≈ 11,814,019" for an estimate. */
export function formatCount(value: number, isEstimate: boolean): string {
  return isEstimate ? `≈ ${FORMAT.format(value)}` : FORMAT.format(value);
}

/** A figure of the dataset, marked when it is an estimate. */
export function formatFigure({ value, quality }: Figure): string {
  return formatCount(value, quality === 'estimate');
}
