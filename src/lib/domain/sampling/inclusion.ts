// With which chance each station is drawn. Invariant: chances are whole millionths, above 0 and at most 1, and
// add up to the number of stations to draw exactly: no machine rounds them in its own way.
import { apportionAtLeast } from '../derive/apportion.ts';

/** One station drawn for certain, in the units of chances. */
export const CERTAIN = 1_000_000;

/**
 * Shares the draws out over strata in proportion to their stations. Each gets at least one whole draw where
 * there are enough of them; a share need not be whole, the draw rounds it up or down.
 */
export function unitsOfStrata(draws: number, stations: readonly number[]): number[] {
  return apportionAtLeast(draws * CERTAIN, stations, CERTAIN);
}

/**
 * Shares a stratum's draws out over its stations in proportion to their sizes. A station so large that its
 * share would be more than certain is drawn for certain, and the others share the rest.
 */
export function unitsOfStations(units: number, sizes: readonly number[]): number[] {
  const certain = new Set<number>();
  for (;;) {
    const free = sizes.map((size, at) => (certain.has(at) ? 0 : size));
    const shares = apportionAtLeast(units - certain.size * CERTAIN, free, 1);
    const before = certain.size;
    for (const [at, share] of shares.entries()) if (share > CERTAIN) certain.add(at);
    if (certain.size === before) {
      return shares.map((share, at) => (certain.has(at) ? CERTAIN : share));
    }
  }
}

/** Walks along the chances from a random start with steps of one draw; answers where it sets its foot. */
export function systematicDraw(units: readonly number[], start: number): number[] {
  const drawn: number[] = [];
  let end = 0;
  let next = start;
  for (const [at, share] of units.entries()) {
    end += share;
    if (next >= end) continue;
    drawn.push(at);
    next += CERTAIN;
  }
  return drawn;
}
