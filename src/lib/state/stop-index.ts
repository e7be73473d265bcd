// Stops by team and by place, kept stop by stop.
// Invariant: the list of a team whose stops did not change stays the same array.
import { placeOfStop } from '../domain/derive/route-visits.ts';
import type { StationId, StopId, StoTeamId, TecId } from '../domain/ids.ts';
import { byOrderKey, type Stop } from '../domain/stop.ts';

/** Where a stop can be. */
export type PlaceId = StationId | TecId;

const NONE: ReadonlySet<Stop> = new Set();

export class StopIndex {
  readonly #stops = new Map<StopId, Stop>();
  readonly #byTeam = new Map<StoTeamId, Set<Stop>>();
  readonly #byPlace = new Map<PlaceId, Set<Stop>>();
  readonly #ordered = new Map<StoTeamId, readonly Stop[]>();

  get(stopId: StopId): Stop | null {
    return this.#stops.get(stopId) ?? null;
  }

  all(): Iterable<Stop> {
    return this.#stops.values();
  }

  /** In the route's order. */
  ofTeam(stoTeamId: StoTeamId): readonly Stop[] {
    let ordered = this.#ordered.get(stoTeamId);
    if (!ordered) {
      ordered = [...(this.#byTeam.get(stoTeamId) ?? NONE)].sort(byOrderKey);
      this.#ordered.set(stoTeamId, ordered);
    }
    return ordered;
  }

  atPlace(placeId: PlaceId): ReadonlySet<Stop> {
    return this.#byPlace.get(placeId) ?? NONE;
  }

  /** Takes a stop as it is now, null when it is gone; gives it as it was and as it is. */
  put(stopId: StopId, stop: Stop | null): readonly Stop[] {
    const before = this.get(stopId);
    if (before) {
      this.#byTeam.get(before.stoTeamId)?.delete(before);
      this.#byPlace.get(placeOfStop(before).id)?.delete(before);
      this.#stops.delete(stopId);
    }
    if (stop) {
      this.#stops.set(stopId, stop);
      addTo(this.#byTeam, stop.stoTeamId, stop);
      addTo(this.#byPlace, placeOfStop(stop).id, stop);
    }
    const touched = [before, stop].filter((each) => each !== null);
    for (const { stoTeamId } of touched) this.#ordered.delete(stoTeamId);
    return touched;
  }
}

function addTo<Key>(index: Map<Key, Set<Stop>>, key: Key, stop: Stop): void {
  const known = index.get(key);
  if (known) known.add(stop);
  else index.set(key, new Set([stop]));
}
