// What the search for routes works on: one AoR's election day, stations and teams by index, every limit a number.
// Invariant: times are epoch seconds, so that stations in several time zones share one clock.
import type { StopKind } from '../../stop.ts';

export type DayStopKind = Exclude<StopKind, 'tabulation'>;

export type DayProblem = {
  readonly stations: readonly DayStation[];
  readonly teams: readonly DayTeam[];
  /** Places between which teams drive: stations and starts. */
  readonly points: number;
  /** Drive, `from * points + to`; need not be symmetric, Infinity forbids the leg. */
  readonly seconds: Float32Array;
  readonly metres: Float32Array;
  readonly rules: DayRules;
  readonly prices: DayPrices;
};

export type DayStation = {
  readonly point: number;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Least stay during voting, within the station's own hours. */
  readonly votingSeconds: number;
  /** What a visit is worth; only proportions count. */
  readonly prize: number;
  /** Drive from here to the station's TEC after the count; Infinity where nobody may drive it. */
  readonly tecSeconds: number;
  readonly tecMetres: number;
  /** Null for a station that may be visited by any team or by none. */
  readonly pin: DayPin | null;
};

/** The station must be on a team's route. */
export type DayPin = {
  readonly team: number;
  /** Null leaves open how the team visits it. */
  readonly kind: DayStopKind | null;
  /** Pinned stations of one team that carry ranks keep the order of their ranks; null is free. */
  readonly rank: number | null;
};

export type DayTeam = {
  /** Hotel or base, from which the team drives to its opening station. */
  readonly startPoint: number;
  readonly maxDriveSeconds: number;
  readonly maxMetres: number;
  readonly maxLegSeconds: number;
  /** From leaving the start to the end of the work at the TEC. */
  readonly maxDutySeconds: number;
  /** Longest drive between the start and the opening, and between the closing and the start; may be Infinity. */
  readonly maxLodgingSeconds: number;
  /** Opening and closing counted. Fewer than the least is a shortage with a price, more is never answered. */
  readonly minStations: number;
  readonly maxStations: number;
  /** 0 is no break. It is taken between two stops and begins within these bounds, which may be infinite. */
  readonly breakSeconds: number;
  readonly breakFrom: number;
  readonly breakUntil: number;
  /** The route in force, from which the search starts; null is none. */
  readonly today: DayOrder | null;
};

/** The stations of a route by index, in order. */
export type DayOrder = {
  readonly opening: number | null;
  readonly voting: readonly number[];
  readonly closing: number | null;
};

export type DayRules = {
  /** A team arrives at its opening at most and at least so long before it opens; planned is the latest arrival. */
  readonly openingEarliestSeconds: number;
  readonly openingLatestSeconds: number;
  /** Least stay at the opening: after it has opened, and in all. */
  readonly openingStaySeconds: number;
  readonly openingDwellSeconds: number;
  /** A team arrives at its closing at least so long before it closes. */
  readonly closingLeadSeconds: number;
  /** Planned for the count after closing, and for the work at the TEC. */
  readonly countSeconds: number;
  readonly tabulationSeconds: number;
};

/** In the unit of prizes. */
export type DayPrices = {
  readonly drivePerHour: number;
  /** For each station that a route has fewer than its least. */
  readonly shortage: number;
  /** Times the square of each route's stations: above 0 it evens the routes out. */
  readonly unevenness: number;
};
