// How the map reads the routes of election day without knowing where plan and stations are kept.
// Invariant: a listener gets exactly the teams whose route looks different now.
import type { StationId, StopId, StoTeamId } from './ids.ts';
import type { TeamColour } from './lto-team.ts';
import type { StopKind } from './stop.ts';
import type { Position } from './tec.ts';

export type StopOnMap = {
  readonly stopId: StopId;
  readonly kind: StopKind;
  /** Null for a stop at a TEC. */
  readonly stationId: StationId | null;
  /** Null while nobody knows where it is: it keeps its number and is not drawn. */
  readonly position: Position | null;
};

export type RouteOnMap = {
  readonly stoTeamId: StoTeamId;
  /** `0101`. */
  readonly code: string;
  /** Of the AoR; null for a team without one. */
  readonly colour: TeamColour | null;
  /** Where the day begins; null while unknown. */
  readonly start: Position | null;
  /** In the route's order. */
  readonly stops: readonly StopOnMap[];
};

export type RoutesOnMap = {
  stoTeamIds(): Iterable<StoTeamId>;
  /** Null when the plan has no such team. */
  route(stoTeamId: StoTeamId): RouteOnMap | null;
  /** Gives back how to stop listening. */
  onRoutesChanged(listener: (stoTeamIds: readonly StoTeamId[]) => void): () => void;
};
