// What of election day is in the person's hands: the team whose route map and panels show, a station, a stop.
// Invariant: it names things only; whether a team, station or stop still exists is for the reader to see.
import type { StationId, StopId, StoTeamId } from '../domain/ids.ts';

export class RouteFocus {
  #stoTeamId = $state<StoTeamId | null>(null);
  #stationId = $state<StationId | null>(null);
  #hoveredStopId = $state<StopId | null>(null);
  #heldStopId = $state<StopId | null>(null);

  /** The team whose route is in hand: its stops are numbered on the map and open in the panel. */
  get stoTeamId(): StoTeamId | null {
    return this.#stoTeamId;
  }

  /** The station whose card is open. */
  get stationId(): StationId | null {
    return this.#stationId;
  }

  /** The stop under the pointer or the keyboard, on the map or in a list. */
  get hoveredStopId(): StopId | null {
    return this.#hoveredStopId;
  }

  /** The stop being moved by drag or keys; nothing is written before it is put down. */
  get heldStopId(): StopId | null {
    return this.#heldStopId;
  }

  /** Takes a team's route in hand, or with null puts it down. */
  focusTeam(stoTeamId: StoTeamId | null): void {
    if (stoTeamId === this.#stoTeamId) return;
    this.#stoTeamId = stoTeamId;
    this.#hoveredStopId = null;
  }

  /** Opens the card of a station, which the map then keeps in view, or with null closes it. */
  focusStation(stationId: StationId | null): void {
    this.#stationId = stationId;
  }

  holdStop(stopId: StopId | null): void {
    this.#heldStopId = stopId;
  }

  hoverStop(stopId: StopId | null): void {
    this.#hoveredStopId = stopId;
  }
}
