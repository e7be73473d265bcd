// How the map reads the polling stations without knowing where list, plan and sample are kept.
// Invariant: a listener gets exactly the stations that changed; a new list is told once, as a whole.
import type { StationId, StoTeamId } from './ids.ts';
import type { TeamColour } from './lto-team.ts';
import type { GeocodeConfidence, Station } from './station.ts';
import type { Position } from './tec.ts';

/** What plan and sample say of a station, as far as the map shows it. */
export type StationStanding = {
  /** The team on whose route it is, or null. */
  readonly stoTeamId: StoTeamId | null;
  /** The colour of that team's AoR; null for a team without one, and where no route comes. */
  readonly colour: TeamColour | null;
  /** Drawn in the sample; a reserve is not. */
  readonly isDrawn: boolean;
};

/** Where a station is and how far that can be trusted: a place that somebody confirmed, fully. */
export type PlaceOnMap = {
  /** The moved pin, else the list's position; null while nobody knows. */
  readonly position: Position | null;
  readonly confidence: GeocodeConfidence;
};

export type StationsOnMap = {
  /** Nothing while no list is in use. */
  stations(): Iterable<Station>;
  station(stationId: StationId): Station | null;
  placeOf(station: Station): PlaceOnMap;
  standingOf(stationId: StationId): StationStanding;
  /** Each gives back how to stop listening. */
  onListChanged(listener: () => void): () => void;
  onPlacesChanged(listener: (stationIds: readonly StationId[]) => void): () => void;
  onStandingChanged(listener: (stationIds: readonly StationId[]) => void): () => void;
};
