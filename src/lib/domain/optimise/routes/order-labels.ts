// Ways to have visited a set of stops and stand at one of them, for the exact search of one route's order.
// Invariant: of two ways to the same set and stop, one that is nowhere better than the other is never kept.

export type OrderLabels = {
  readonly stops: number;
  /** By `set * stops + last`: the first label, or -1. */
  readonly heads: Int32Array;
  /** By label. */
  drive: Float64Array;
  metres: Float64Array;
  /** Earliest departure: the break not taken yet, and taken by then. */
  fresh: Float64Array;
  rested: Float64Array;
  parent: Int32Array;
  last: Int32Array;
  following: Int32Array;
  count: number;
  /** Distance counts as a figure of its own only where its limit is what decides. */
  readonly countsMetres: boolean;
};

const FIRST_ROOM = 4096;

export function createLabels(stops: number, countsMetres: boolean): OrderLabels {
  return {
    ...{ stops, countsMetres, count: 0, heads: new Int32Array((1 << stops) * stops).fill(-1) },
    drive: new Float64Array(FIRST_ROOM),
    metres: new Float64Array(FIRST_ROOM),
    fresh: new Float64Array(FIRST_ROOM),
    rested: new Float64Array(FIRST_ROOM),
    parent: new Int32Array(FIRST_ROOM),
    last: new Int32Array(FIRST_ROOM),
    following: new Int32Array(FIRST_ROOM),
  };
}

export type Way = { drive: number; metres: number; fresh: number; rested: number };

/** Keeps the way unless another is at least as good in everything; drops those it beats. */
export function addLabel(
  labels: OrderLabels,
  set: number,
  last: number,
  way: Way,
  parent: number,
): void {
  const { heads, countsMetres } = labels;
  const state = set * labels.stops + last;
  let before = -1;
  for (let at = heads[state]!; at >= 0; at = labels.following[at]!) {
    const isNoBetter =
      labels.drive[at]! <= way.drive &&
      labels.fresh[at]! <= way.fresh &&
      labels.rested[at]! <= way.rested &&
      (!countsMetres || labels.metres[at]! <= way.metres);
    if (isNoBetter) return;
    const isBeaten =
      way.drive <= labels.drive[at]! &&
      way.fresh <= labels.fresh[at]! &&
      way.rested <= labels.rested[at]! &&
      (!countsMetres || way.metres <= labels.metres[at]!);
    if (!isBeaten) before = at;
    else if (before < 0) heads[state] = labels.following[at]!;
    else labels.following[before] = labels.following[at]!;
  }
  if (labels.count === labels.drive.length) makeRoom(labels);
  const label = labels.count;
  labels.count += 1;
  labels.drive[label] = way.drive;
  labels.metres[label] = way.metres;
  labels.fresh[label] = way.fresh;
  labels.rested[label] = way.rested;
  labels.parent[label] = parent;
  labels.last[label] = last;
  labels.following[label] = heads[state]!;
  heads[state] = label;
}

function makeRoom(labels: OrderLabels): void {
  const grow = <T extends Float64Array | Int32Array>(old: T, bigger: T): T => {
    bigger.set(old);
    return bigger;
  };
  const room = 2 * labels.count;
  labels.drive = grow(labels.drive, new Float64Array(room));
  labels.metres = grow(labels.metres, new Float64Array(room));
  labels.fresh = grow(labels.fresh, new Float64Array(room));
  labels.rested = grow(labels.rested, new Float64Array(room));
  labels.parent = grow(labels.parent, new Int32Array(room));
  labels.last = grow(labels.last, new Int32Array(room));
  labels.following = grow(labels.following, new Int32Array(room));
}

/** The stops of a way from its first to its last. */
export function stopsOfLabel({ last, parent }: OrderLabels, label: number): number[] {
  const stops: number[] = [];
  for (let at = label; at >= 0; at = parent[at]!) stops.push(last[at]!);
  return stops.reverse();
}
