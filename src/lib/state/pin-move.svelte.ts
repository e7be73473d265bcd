// The pin of a station while it is moved, by drag on the map or by coordinates, until its reason is given.
// Invariant: nothing is written here; giving up leaves the pin where it was.
import type { StationId } from '../domain/ids.ts';
import type { Position } from '../domain/tec.ts';

export class PinMove {
  #stationId = $state<StationId | null>(null);
  #position = $state.raw<Position | null>(null);

  /** The station whose pin is in hand, or null. */
  get stationId(): StationId | null {
    return this.#stationId;
  }

  /** Where it was put down last; null before. */
  get position(): Position | null {
    return this.#position;
  }

  start(stationId: StationId): void {
    this.#stationId = stationId;
    this.#position = null;
  }

  /** Puts the pin down; it may be taken up again. */
  drop(position: Position): void {
    if (this.#stationId !== null) this.#position = position;
  }

  end(): void {
    this.#stationId = null;
    this.#position = null;
  }
}
