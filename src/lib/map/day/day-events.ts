// What the map tells of election day, and what it may be asked to show of it.
import type { StationId, StopId, StoTeamId } from '../../domain/ids.ts';
import type { Position } from '../../domain/tec.ts';
import type { Zone } from '../../domain/zone.ts';
import type { RouteToCompare } from './proposal-features.ts';

export type DayGestures = {
  onOpenStation(stationId: StationId): void;
  /** The line of a team's route was clicked. */
  onTakeRoute(stoTeamId: StoTeamId): void;
  /** The stop of the route in hand under the pointer, or null. */
  onHoverStop(stopId: StopId | null): void;
  /** A stop is being moved, or with null no longer. */
  onHoldStop(stopId: StopId | null): void;
  onMoveStop(stopId: StopId, before: StopId | null): void;
  /** A station was dropped on the route in hand. */
  onAddToRoute(stationId: StationId, before: StopId | null): void;
  onPlacePin(stationId: StationId, position: Position): void;
  onZoneCorner(position: Position): void;
  onZoneKey(key: 'finish' | 'take-back' | 'give-up'): void;
};

/** Parts of election day that can be switched off. */
export type DaySwitches = {
  readonly stations: boolean;
  readonly routes: boolean;
  readonly zones: boolean;
};

/** A ring that is being drawn, or waits to be kept. */
export type ZoneRing = { readonly corners: readonly Position[]; readonly isDrawing: boolean };

export type DayMap = {
  setSwitches(switches: DaySwitches): void;
  /** Numbers the stops of a team's route and lets them be moved; brings the route into view. */
  takeInHand(stoTeamId: StoTeamId | null, canChange: boolean): void;
  /** Marks a station and brings it into view. */
  focusStation(stationId: StationId | null): void;
  setHoveredStop(stopId: StopId | null): void;
  /** Lets the pin of a station be dragged, and marks where it was put down. */
  setPinToMove(stationId: StationId | null, droppedAt: Position | null): void;
  setZones(zones: readonly Zone[]): void;
  setZoneRing(ring: ZoneRing): void;
  /** Shows proposed routes beside those of the plan; none ends it. */
  setProposal(routes: readonly RouteToCompare[]): void;
};
