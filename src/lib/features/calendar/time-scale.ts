// Where days stand on the timeline, and how what happens on them is stacked without covering each other.
import type { DaySpan } from '../../domain/derive/aor-coverage.ts';

export const DAY_WIDTH = 28;

const DAYS_AFTER = 5;

export type TimeScale = DaySpan & {
  readonly width: number;
  /** Left edge of a day, in pixels from the first one. */
  x(offsetDays: number): number;
};

/** A scale from the first to the last day of a span. */
export function createTimeScale({ fromOffsetDays, toOffsetDays }: DaySpan): TimeScale {
  return {
    ...{ fromOffsetDays, toOffsetDays },
    width: (toOffsetDays - fromOffsetDays + 1) * DAY_WIDTH,
    x: (offsetDays) => (offsetDays - fromOffsetDays) * DAY_WIDTH,
  };
}

/** The part of a span that the scale shows, in pixels; null when it lies outside. */
export function stretchOfSpan(
  scale: TimeScale,
  span: DaySpan,
): { readonly left: number; readonly width: number } | null {
  const from = Math.max(span.fromOffsetDays, scale.fromOffsetDays);
  const to = Math.min(span.toOffsetDays, scale.toOffsetDays);
  return from > to ? null : { left: scale.x(from), width: (to - from + 1) * DAY_WIDTH };
}

/** The days that everything in `spans` needs, with room for the last words; `whole` when there is nothing. */
export function spanOfAll(spans: readonly DaySpan[], whole: DaySpan): DaySpan {
  if (spans.length === 0) return whole;
  return {
    fromOffsetDays: Math.min(...spans.map((span) => span.fromOffsetDays)) - 1,
    toOffsetDays: Math.max(...spans.map((span) => span.toOffsetDays)) + DAYS_AFTER,
  };
}

/**
 * The row of each item, counted from 0, so that no two overlap: each goes to the first row with room.
 * Items must come in the order of their left edges.
 */
export function rowsOfItems(
  items: readonly { readonly left: number; readonly width: number }[],
): readonly number[] {
  const ends: number[] = [];
  return items.map(({ left, width }) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + width;
    return row;
  });
}
