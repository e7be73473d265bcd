// Figures with their basis. Only a basis that says "sourced:" counts as published.
import type { Figure } from '../tec.ts';

/** "sourced for another year" and "approx, sourced" are estimates: they are not this figure. */
export function figureOf(value: number, basis: string): Figure {
  return { value, quality: basis.startsWith('sourced:') ? 'published' : 'estimate', basis };
}
