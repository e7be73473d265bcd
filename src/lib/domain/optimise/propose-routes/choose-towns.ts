// Chooses the towns where the teams of an AoR sleep and begin their day, so that their stations are near.
// Invariant: teams that have a town keep it; the same input gives the same towns.

export type TownsProblem = {
  /** Seats that may be chosen, by index. */
  readonly towns: number;
  /** What there is to do at each station. */
  readonly weights: Float64Array;
  /** Drive from a town to a station; Infinity where nobody can go. */
  readonly secondsFrom: (town: number, station: number) => number;
  /** The town of each team, or null where one is to be chosen. */
  readonly chosen: readonly (number | null)[];
  /** Stations farther than this from its town are no team's work. */
  readonly reachSeconds: number;
};

/**
 * Each team in turn takes the town from which the most work is left, nearer work counting more, and takes its
 * share of that work with it: a greedy cover, begun anew when all work is taken. Null for a team when no town
 * has anything in reach.
 */
export function chooseTowns(problem: TownsProblem): readonly (number | null)[] {
  const { towns, weights, chosen } = problem;
  const nearest = Array.from({ length: towns }, (_, town) => stationsInReach(problem, town));
  const inReach = new Set(nearest.flatMap((stations) => stations.map(({ station }) => station)));
  const reachable = weights.map((weight, station) => (inReach.has(station) ? weight : 0));
  const left = Float64Array.from(reachable);
  const share = sumOf(reachable) / Math.max(1, chosen.length);
  for (const town of chosen) if (town !== null) take(nearest[town] ?? [], left, share);
  return chosen.map((town) => {
    if (town !== null) return town;
    let best = townWithMostWork(nearest, left, share);
    if (best === null) {
      left.set(reachable);
      best = townWithMostWork(nearest, left, share);
    }
    if (best !== null) take(nearest[best] ?? [], left, share);
    return best;
  });
}

function townWithMostWork(
  nearest: readonly (readonly InReach[])[],
  left: Float64Array,
  share: number,
): number | null {
  let best: number | null = null;
  let bestWork = 0;
  for (const [town, stations] of nearest.entries()) {
    const work = workOf(stations, left, share);
    if (work > bestWork) [best, bestWork] = [town, work];
  }
  return best;
}

type InReach = { readonly station: number; readonly nearness: number };

/** Nearest first. */
function stationsInReach(
  { weights, secondsFrom, reachSeconds }: TownsProblem,
  town: number,
): readonly InReach[] {
  return [...weights.keys()]
    .map((station) => ({ station, nearness: 1 - secondsFrom(town, station) / reachSeconds }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.station - b.station);
}

function workOf(stations: readonly InReach[], left: Float64Array, share: number): number {
  let work = 0;
  let room = share;
  for (const { station, nearness } of stations) {
    const part = Math.min(room, left[station] ?? 0);
    work += part * nearness;
    room -= part;
    if (room <= 0) break;
  }
  return work;
}

function take(stations: readonly InReach[], left: Float64Array, share: number): void {
  let room = share;
  for (const { station } of stations) {
    const part = Math.min(room, left[station] ?? 0);
    left[station] = (left[station] ?? 0) - part;
    room -= part;
    if (room <= 0) break;
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
