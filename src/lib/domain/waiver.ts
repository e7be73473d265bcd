// A person's written word that a warning is known and accepted. Made by the server alone, so that the
// name under it is true.
import type { UserId } from './ids.ts';

export const WAIVER_REASON_MIN_LENGTH = 5;
export const WAIVER_REASON_MAX_LENGTH = 300;

export type Waiver = {
  /** The finding it waives. */
  readonly findingKey: string;
  readonly reason: string;
  readonly waivedBy: UserId;
  readonly waivedByName: string;
  /** ISO 8601 UTC. */
  readonly waivedAt: string;
};
