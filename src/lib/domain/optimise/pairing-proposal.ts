// What "pair the rest" answers: pairs to take or leave one by one. Nothing is written by it.
import type { ObserverId, TeamId } from '../ids.ts';
import type { PairingFigures } from './pairing-figures.ts';
import type { PairMerit } from './pairing-weights.ts';

export type ProposedPair = {
  readonly teamId: TeamId;
  readonly observerIds: readonly [ObserverId, ObserverId];
  /** What speaks for the pair. */
  readonly merits: readonly PairMerit[];
  readonly points: number;
  /** Who was in the team when the proposal was made. */
  readonly membersBefore: readonly ObserverId[];
  /** The team that each of the two was in when the proposal was made. */
  readonly teamsBefore: readonly [TeamId | null, TeamId | null];
};

/**
 * `host-national`, `refused`: may not observe. `nationality-unknown`: cannot be known to differ.
 * `no-team`: all teams are full. `same-nationality`: nobody of another nationality is left.
 * `odd`: one more than pairs.
 */
export type LeftOutReason =
  'host-national' | 'refused' | 'nationality-unknown' | 'no-team' | 'same-nationality' | 'odd';

export type LeftOut = { readonly observerId: ObserverId; readonly reason: LeftOutReason };

/** A State whose nationals are too many for the others: the rest cannot be paired without two of it. */
export type BlockingState = {
  readonly state: string;
  /** Its nationals among those to be paired. */
  readonly nationals: number;
  readonly others: number;
};

export type PairingProposal = {
  /** Hash of the problem that it answers. */
  readonly basedOn: string;
  /** Teams whose people would change, by number. */
  readonly pairs: readonly ProposedPair[];
  readonly leftOut: readonly LeftOut[];
  /** Empty unless nationality alone keeps people unpaired. */
  readonly blockingStates: readonly BlockingState[];
  readonly before: PairingFigures;
  /** When all of it is taken. */
  readonly after: PairingFigures;
};
