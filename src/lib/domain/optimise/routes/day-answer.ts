// What the search for routes answers: stops with times for every team, and why each other station was left out.
// Invariant: times are epoch seconds; an answer never breaks a limit of its problem, which `faultsOfDay` proves.
import type { DayStopKind } from './day-problem.ts';

export type DayAnswer = {
  /** By team; null where no opening and closing could be found for the team. */
  readonly routes: readonly (DayRoute | null)[];
  readonly leftOut: readonly LeftOut[];
  readonly figures: DayFigures;
  readonly iterations: number;
};

export type DayRoute = {
  readonly team: number;
  readonly departAt: number;
  /** Opening first, closing last. */
  readonly stops: readonly DayStop[];
  /** Null where the team has none to take. */
  readonly pause: DayPause | null;
  readonly tecAt: number;
  /** The end of the work at the TEC. */
  readonly endAt: number;
  /** From the start to the TEC. */
  readonly driveSeconds: number;
  readonly metres: number;
  readonly dutySeconds: number;
};

export type DayStop = {
  readonly station: number;
  readonly kind: DayStopKind;
  readonly arriveAt: number;
  readonly leaveAt: number;
};

/** The break, taken before driving on from the stop `afterStop`. */
export type DayPause = {
  readonly afterStop: number;
  readonly from: number;
  readonly until: number;
};

/**
 * `window`: no team can be there within its hours. `zone`: no permitted way leads there. `full`: the teams that
 * could come have their most stations. `duty`: their day has no time left. `drive`: it would be too much driving.
 * `lowerValue`: it fits only in place of stations worth more, or is not worth the drive.
 */
export const LEFT_OUT_REASONS = ['window', 'duty', 'drive', 'full', 'zone', 'lowerValue'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export type LeftOut = { readonly station: number; readonly reason: LeftOutReason };

export type DayFigures = {
  readonly teamsWithRoute: number;
  readonly visits: number;
  readonly prize: number;
  readonly driveSeconds: number;
  readonly metres: number;
  /** Pinned stations that could not be kept. */
  readonly pinsLost: number;
  /** Stations that routes have fewer than their least. */
  readonly shortage: number;
};
