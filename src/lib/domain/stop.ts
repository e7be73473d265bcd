// A stop of an STO team's route on election day. Invariant: its place in the route is its order key, so that
// two people can reorder one route at once and neither loses a stop.
import type { StationId, StopId, StoTeamId, TecId } from './ids.ts';

/** `tabulation` is at a TEC, all others at a polling station. */
export const STOP_KINDS = ['opening', 'voting', 'closing', 'tabulation'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export const DWELL_MINUTES_MAX = 24 * 60;

type StopFacts = {
  readonly id: StopId;
  readonly stoTeamId: StoTeamId;
  /** Orders the stops of a route as text; ties by id. */
  readonly orderKey: string;
  /** The optimiser keeps a pinned stop with its team. */
  readonly isPinned: boolean;
  /** Minutes at the station when they differ from the mission's usual; null is the usual. */
  readonly dwellMinutes: number | null;
};

export type StationStop = StopFacts & {
  readonly kind: Exclude<StopKind, 'tabulation'>;
  readonly stationId: StationId;
};
export type TabulationStop = StopFacts & { readonly kind: 'tabulation'; readonly tecId: TecId };
export type Stop = StationStop | TabulationStop;

/** Whether the stop is at a polling station. */
export function isStationStop(stop: Stop): stop is StationStop {
  return stop.kind !== 'tabulation';
}

/** Orders stops of one route. */
export function byOrderKey(
  a: Pick<Stop, 'id' | 'orderKey'>,
  b: Pick<Stop, 'id' | 'orderKey'>,
): number {
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
