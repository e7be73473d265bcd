// A person's written word that a warning is known and accepted. Made by the server alone, so that the
// name under it is true.
import type { UserId } from './ids.ts';
import { err, ok, type Result } from './result.ts';

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

/** The reason as it is kept, or what is wrong with it. */
export function checkWaiverReason(written: string): Result<string, string> {
  const reason = written.trim().replace(/\s+/g, ' ');
  if (reason.length < WAIVER_REASON_MIN_LENGTH) {
    return err(`Say why in at least ${WAIVER_REASON_MIN_LENGTH} letters.`);
  }
  if (reason.length > WAIVER_REASON_MAX_LENGTH) {
    return err(
      `Say it in at most ${WAIVER_REASON_MAX_LENGTH} letters; these are ${reason.length}.`,
    );
  }
  return ok(reason);
}
