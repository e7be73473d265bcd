// Gives drawn stations others of their stratum to stand in for them. Invariant: a reserve is never drawn itself
// and stands in for one station only.
import type { Station } from '../station.ts';

/**
 * The reserves of each drawn place of a stratum: of the same TEC first, then the nearest in the stratum's order.
 * All get their first reserve before any gets its second; small strata may have too few.
 */
export function reservesOfDrawn(
  stations: readonly Station[],
  drawn: readonly number[],
  each: number,
): ReadonlyMap<number, readonly number[]> {
  const taken = new Set(drawn);
  const reserves = new Map(drawn.map((at) => [at, [] as number[]]));
  for (let round = 0; round < each; round += 1) {
    for (const [at, own] of reserves) {
      const reserve = nearestFree(stations, at, taken);
      if (reserve === null) return reserves;
      taken.add(reserve);
      own.push(reserve);
    }
  }
  return reserves;
}

/** Steps outward, forward first; a free place of another TEC counts only when the own TEC has none. */
function nearestFree(
  stations: readonly Station[],
  at: number,
  taken: ReadonlySet<number>,
): number | null {
  const tecId = stations[at]?.tecId;
  let elsewhere: number | null = null;
  for (let step = 1; step < stations.length; step += 1) {
    const pair = [at + step, at - step];
    const isOwnTecPassed = pair.every((place) => stations[place]?.tecId !== tecId);
    if (isOwnTecPassed && elsewhere !== null) return elsewhere;
    for (const place of pair) {
      if (stations[place] === undefined || taken.has(place)) continue;
      if (stations[place].tecId === tecId) return place;
      elsewhere ??= place;
    }
  }
  return elsewhere;
}
