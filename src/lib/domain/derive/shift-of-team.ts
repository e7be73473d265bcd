// How long a team is on duty, and how a relief divides its night between two teams.
import type { RouteTimes } from '../route.ts';

/** All instants are epoch seconds. */
export type Shift = {
  readonly startAt: number;
  readonly endAt: number;
  /** When the other team takes over; null without a relief. */
  readonly relievedAt: number | null;
  /** Until the relief, or to the end. */
  readonly dutySeconds: number;
  /** What is left for the team that takes over. */
  readonly afterSeconds: number;
};

/** The duty of one team; null while its route has no times. */
export function shiftOfTeam({
  startAt,
  endAt,
  dutySeconds,
}: Pick<RouteTimes, 'startAt' | 'endAt' | 'dutySeconds'>): Shift | null {
  if (startAt === null || endAt === null) return null;
  const afterSeconds = Math.max(0, endAt - startAt - dutySeconds);
  const relievedAt = afterSeconds > 0 ? endAt - afterSeconds : null;
  return { startAt, endAt, relievedAt, dutySeconds, afterSeconds };
}
