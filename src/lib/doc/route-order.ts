// Where new stops go in a route. Invariant: the others keep their keys, but when there is no room between two
// of them: then the keys of the whole route are made anew, in the order it has.
import type * as Y from 'yjs';
import type { StopId } from '../domain/ids.ts';
import type { Stop, StopKind } from '../domain/stop.ts';
import { orderKeysBetween } from './order-key.ts';
import type { RecordFields } from './records/record.ts';

export type RoutePlacing = {
  /** For the new stops, in order. */
  readonly keys: readonly string[];
  /** New keys of stops that were there; empty but for lack of room. */
  readonly rewritten: ReadonlyMap<StopId, string>;
};

/** Keys for so many stops before one of a route in its order; null, or one that is gone, is the end. */
export function placeInRoute(
  route: readonly Stop[],
  before: StopId | null,
  count: number,
): RoutePlacing {
  const found = route.findIndex(({ id }) => id === before);
  const at = found < 0 ? route.length : found;
  const [left, right] = [route[at - 1]?.orderKey ?? null, route[at]?.orderKey ?? null];
  const keys = orderKeysBetween(left, right, count);
  if (keys) return { keys, rewritten: new Map() };
  const all = orderKeysBetween(null, null, route.length + count);
  if (!all) throw new Error('a whole route always finds room');
  const others = [...all.slice(0, at), ...all.slice(at + count)];
  return {
    keys: all.slice(at, at + count),
    rewritten: new Map(route.map(({ id }, index) => [id, others[index] ?? ''])),
  };
}

/** Writes the keys that were made anew. Call it inside `transact`. */
export function rewriteKeys(stops: Y.Map<RecordFields>, { rewritten }: RoutePlacing): void {
  for (const [id, key] of rewritten) stops.get(id)?.set('orderKey', key);
}

/** The stop before which one of a kind goes: an opening first, the closing and the tabulation last. */
export function usualPlace(route: readonly Stop[], kind: StopKind): StopId | null {
  if (kind === 'opening') return route[0]?.id ?? null;
  const later: readonly StopKind[] = LATER_KINDS[kind];
  const last = route.findLastIndex((stop) => !later.includes(stop.kind));
  return route[last + 1]?.id ?? null;
}

const LATER_KINDS = {
  voting: ['closing', 'tabulation'],
  closing: ['tabulation'],
  tabulation: [],
} as const satisfies Record<Exclude<StopKind, 'opening'>, readonly StopKind[]>;

/**
 * Ascending keys for stops in a new order. As many as can keep the key they had; null is a stop that had none.
 */
export function keysInNewOrder(before: readonly (string | null)[]): readonly string[] {
  const kept = longestAscending(before);
  const keys: string[] = [];
  while (keys.length < before.length) {
    const at = keys.length;
    const own = kept.has(at) ? before[at] : null;
    if (own) {
      keys.push(own);
      continue;
    }
    const next = before.findIndex((_key, index) => index > at && kept.has(index));
    const count = (next < 0 ? before.length : next) - at;
    const between = orderKeysBetween(keys.at(-1) ?? null, before[next] ?? null, count);
    if (!between) return orderKeysBetween(null, null, before.length) ?? [];
    keys.push(...between);
  }
  return keys;
}

/** The places of a longest run of keys that ascend already. */
function longestAscending(keys: readonly (string | null)[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  for (const [at, key] of keys.entries()) {
    const before = runs
      .slice(0, at)
      .filter((run) => key !== null && (keys[run.at(-1) ?? at] ?? key) < key)
      .reduce((best, run) => (run.length > best.length ? run : best), [] as readonly number[]);
    runs.push(key === null ? [] : [...before, at]);
  }
  return new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []));
}
