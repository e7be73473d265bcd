// What one team's row of the timelines shows: its stops as blocks, the drives between them, its break.
import type { RouteTimes } from '../../domain/route.ts';
import type { Stop, StopKind } from '../../domain/stop.ts';
import type { StopId } from '../../domain/ids.ts';
import { stretchBetween, type DayScale, type Stretch } from './day-scale.ts';
import { LETTERS } from './route-words.ts';

export type StopBlock = Stretch & {
  readonly stop: Stop;
  /** `O`, `2`, `3`, `C`, `T`: so that the kind needs no colour. */
  readonly sign: string;
  readonly arriveAt: number;
  readonly leaveAt: number;
  readonly timeZone: string;
};
export type LegLine = Stretch & { readonly isDark: boolean };

export type RouteBlocks = {
  /** From when work can begin. */
  readonly stops: readonly StopBlock[];
  /** Between the arrival at a stop and when work can begin there. */
  readonly waits: readonly Stretch[];
  readonly legs: readonly LegLine[];
  readonly pause: Stretch | null;
};

/** Narrower than this nothing could be hit or read. */
const BLOCK_MIN_PIXELS = 8;

/** Lays a route out on a scale; stops without a known time are left out. */
export function blocksOfRoute(
  stops: readonly Stop[],
  times: RouteTimes,
  scale: DayScale,
): RouteBlocks {
  const byId = new Map(times.stops.map((time) => [time.stopId, time]));
  const blocks: StopBlock[] = [];
  const legs: LegLine[] = [];
  const waits: Stretch[] = [];
  for (const [index, stop] of stops.entries()) {
    const time = byId.get(stop.id);
    if (!time) continue;
    const { arriveAt, leaveAt, timeZone, leg, waitSeconds } = time;
    const beginsAt = arriveAt + waitSeconds;
    const stretch = stretchBetween(scale, beginsAt, Math.max(leaveAt, beginsAt + 1));
    const wait = stretchBetween(scale, arriveAt, beginsAt);
    if (wait) waits.push(wait);
    if (stretch) {
      blocks.push({
        ...{ stop, arriveAt, leaveAt, timeZone },
        left: stretch.left,
        width: Math.max(stretch.width, BLOCK_MIN_PIXELS),
        sign: signOfStop(stop.kind, index),
      });
    }
    const drive = leg && stretchBetween(scale, leg.departAt, leg.departAt + leg.driveSeconds);
    if (drive) legs.push({ ...drive, isDark: leg.darkSeconds > 0 });
  }
  const { breakAt, breakSeconds } = times;
  const pause = breakAt === null ? null : stretchBetween(scale, breakAt, breakAt + breakSeconds);
  return { stops: blocks, waits, legs, pause };
}

/** What stands on a stop: its number in the route while voting, else the letter of its kind. */
export function signOfStop(kind: StopKind, index: number): string {
  return kind === 'voting' ? String(index + 1) : LETTERS[kind];
}

/** The stop before which something dropped at `x` goes; null is the end of the route. */
export function stopAfterX(blocks: readonly StopBlock[], x: number): StopId | null {
  return blocks.find(({ left, width }) => left + width / 2 > x)?.stop.id ?? null;
}
