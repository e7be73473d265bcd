// One STO team's election day as the plan decides it, beside its stops; times are derived, never stored.
import type { StopId, StoTeamId, TecId } from './ids.ts';
import type { DriveSource } from './travel.ts';

/**
 * `assigned`: the team visits exactly its stops. `proposed`: its stops with reserves to swap on the day.
 * `area-only`: the team chooses inside its AoR; no stops are expected but opening and closing.
 */
export const ROUTE_MODES = ['assigned', 'proposed', 'area-only'] as const;
export type RouteMode = (typeof ROUTE_MODES)[number];

/** The choices about a route that are not stops; a team without a record has the defaults. */
export type Route = {
  readonly stoTeamId: StoTeamId;
  readonly mode: RouteMode;
  /** A locked route is left alone by the optimiser. */
  readonly isLocked: boolean;
  /** The TEC in whose seat the team sleeps before election day; null is the base of its LTO team. */
  readonly startTecId: TecId | null;
  /** For teams that begin later, such as a tabulation team: minutes after local midnight; null is by the opening. */
  readonly startsMinutes: number | null;
  /** The team that takes over, and when: minutes after local midnight of election day, may pass 1440. */
  readonly relievedByTeamId: StoTeamId | null;
  readonly relievedAtMinutes: number | null;
  /** Allowed to work outside its AoR (rule 15), with the reason; empty is not allowed. */
  readonly crossBorderReason: string;
  readonly hasSatellitePhone: boolean;
  /** Times at which the team calls in, such as "09:00, 14:00, 21:00"; empty while none are planned (rule 40). */
  readonly checkIns: string;
};

export const ROUTE_TEXT_MAX_LENGTH = 200;

/** The route of a team about which nothing has been decided. */
export function defaultRoute(stoTeamId: StoTeamId): Route {
  return {
    stoTeamId,
    mode: 'assigned',
    isLocked: false,
    startTecId: null,
    startsMinutes: null,
    relievedByTeamId: null,
    relievedAtMinutes: null,
    crossBorderReason: '',
    hasSatellitePhone: false,
    checkIns: '',
  };
}

/** A person's word on the drive between two places of a route; it beats every estimate, in both directions. */
export type LegOverride = {
  readonly fromId: string;
  readonly toId: string;
  readonly seconds: number;
  readonly reason: string;
};

/** The key of a pair of stations or TECs, whichever comes first. */
export function keyOfLeg(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** When and how a team comes to a stop. All instants are epoch seconds. */
export type StopTime = {
  readonly stopId: StopId;
  readonly arriveAt: number;
  readonly leaveAt: number;
  /** IANA zone in which the stop's times are shown. */
  readonly timeZone: string;
  /** The leg that leads here, from the start or the stop before; null where it cannot be known. */
  readonly leg: RouteLeg | null;
  /** Time spent before work can begin here, e.g. before a station opens. */
  readonly waitSeconds: number;
};

export type RouteLeg = {
  readonly driveSeconds: number;
  readonly metres: number;
  readonly source: DriveSource;
  readonly departAt: number;
  /** Part of the drive after sunset or before sunrise. */
  readonly darkSeconds: number;
};

/** The day of one route; null figures belong to a route none of whose places is known. */
export type RouteTimes = {
  readonly stoTeamId: StoTeamId;
  /** By stop, in the route's order; stops at a place nobody knows are left out. */
  readonly stops: readonly StopTime[];
  readonly unplacedStopIds: readonly StopId[];
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly breakAt: number | null;
  readonly breakSeconds: number;
  readonly driveSeconds: number;
  readonly metres: number;
  readonly dutySeconds: number;
};
