// Where instants of election day stand on the timelines. All instants are epoch seconds.

const SECONDS_PER_HOUR = 3600;

/** Pixels an hour, from the whole day at a glance to single minutes. */
export const ZOOMS = [26, 40, 52, 96, 150] as const;

export type DayScale = {
  readonly fromAt: number;
  readonly untilAt: number;
  readonly width: number;
  /** Left of an instant, in pixels. */
  x(at: number): number;
  /** The instant at a pixel. */
  at(x: number): number;
};

export type Stretch = { readonly left: number; readonly width: number };

/** A scale from one instant to another. */
export function createDayScale(fromAt: number, untilAt: number, pixelsPerHour: number): DayScale {
  const perSecond = pixelsPerHour / SECONDS_PER_HOUR;
  return {
    ...{ fromAt, untilAt },
    width: (untilAt - fromAt) * perSecond,
    x: (at) => (at - fromAt) * perSecond,
    at: (x) => fromAt + x / perSecond,
  };
}

/** The part between two instants that the scale shows; null when it lies outside. */
export function stretchBetween(scale: DayScale, fromAt: number, untilAt: number): Stretch | null {
  const from = Math.max(fromAt, scale.fromAt);
  const until = Math.min(untilAt, scale.untilAt);
  return until <= from ? null : { left: scale.x(from), width: scale.x(until) - scale.x(from) };
}

/** The whole hours that the scale shows. */
export function hoursOfScale({ fromAt, untilAt }: DayScale): readonly number[] {
  const hours: number[] = [];
  const first = Math.ceil(fromAt / SECONDS_PER_HOUR) * SECONDS_PER_HOUR;
  for (let at = first; at <= untilAt; at += SECONDS_PER_HOUR) hours.push(at);
  return hours;
}

/** The full hours around everything in `spans`, and never less than `usual`. */
export function hoursAround(
  spans: Iterable<readonly [fromAt: number, untilAt: number]>,
  usual: readonly [fromAt: number, untilAt: number],
): readonly [fromAt: number, untilAt: number] {
  let [from, until] = usual;
  for (const [fromAt, untilAt] of spans) {
    from = Math.min(from, fromAt);
    until = Math.max(until, untilAt);
  }
  return [
    Math.floor(from / SECONDS_PER_HOUR) * SECONDS_PER_HOUR,
    Math.ceil(until / SECONDS_PER_HOUR) * SECONDS_PER_HOUR,
  ];
}
