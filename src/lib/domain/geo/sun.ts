// When the sun rises and sets, by Meeus' low-accuracy position of the sun as NOAA publishes it: good to a
// minute between the polar circles. Invariant: days are solar days, from midnight to midnight of the place.
import type { Position } from '../tec.ts';

/** Epoch seconds; or why there are none on that day. */
export type SunOfDay =
  | { readonly kind: 'rises-and-sets'; readonly riseAt: number; readonly setAt: number }
  | { readonly kind: 'always-up' }
  | { readonly kind: 'always-down' };

const RADIANS = Math.PI / 180;
const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_DEGREE = SECONDS_PER_DAY / 360;
const J2000_AT = Date.UTC(2000, 0, 1, 12) / 1000;
/** The upper edge of the sun on the horizon, bent by the air. */
const ALTITUDE_AT_RISE = -0.833;

/** The sun of the solar day that has its noon on a date (`YYYY-MM-DD`) of the place's own time. */
export function sunOfDay(date: string, position: Position): SunOfDay {
  const meanNoonAt = Date.parse(`${date}T12:00:00Z`) / 1000 - position.lng * SECONDS_PER_DEGREE;
  return sunAroundNoon(meanNoonAt, position);
}

/** How many seconds between two instants lie before sunrise or after sunset at a place. */
export function darkSecondsBetween(fromAt: number, untilAt: number, position: Position): number {
  let dark = 0;
  // From midnight to midnight, so that each part is held against the sun of its own day.
  for (let at = fromAt; at < untilAt;) {
    const meanNoonAt = noonOfSolarDay(at, position);
    const end = Math.min(untilAt, meanNoonAt + SECONDS_PER_DAY / 2);
    dark += end - at - lightSecondsBetween(at, end, sunAroundNoon(meanNoonAt, position));
    at = end;
  }
  return Math.round(dark);
}

/** Mean noon of the solar day to which an instant belongs. */
function noonOfSolarDay(at: number, { lng }: Position): number {
  const localSeconds = at + lng * SECONDS_PER_DEGREE;
  const midnight = Math.floor(localSeconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
  return midnight + SECONDS_PER_DAY / 2 - lng * SECONDS_PER_DEGREE;
}

function lightSecondsBetween(fromAt: number, untilAt: number, sun: SunOfDay): number {
  if (sun.kind === 'always-up') return untilAt - fromAt;
  if (sun.kind === 'always-down') return 0;
  return Math.max(0, Math.min(untilAt, sun.setAt) - Math.max(fromAt, sun.riseAt));
}

function sunAroundNoon(meanNoonAt: number, position: Position): SunOfDay {
  const rise = eventNear(meanNoonAt, position, -1);
  const set = eventNear(meanNoonAt, position, 1);
  if (typeof rise === 'number' && typeof set === 'number') {
    return { kind: 'rises-and-sets', riseAt: Math.round(rise), setAt: Math.round(set) };
  }
  return { kind: typeof rise === 'string' ? rise : 'always-down' };
}

/** The rise (-1) or set (1) next to a noon; the second pass uses the sun's place at the event itself. */
function eventNear(
  meanNoonAt: number,
  position: Position,
  side: -1 | 1,
): number | 'always-up' | 'always-down' {
  let at = meanNoonAt;
  for (let pass = 0; pass < 2; pass += 1) {
    const { declination, equationOfTimeSeconds } = sunAt(at);
    const hourAngle = hourAngleAtRise(position.lat, declination);
    if (typeof hourAngle === 'string') return hourAngle;
    at = meanNoonAt - equationOfTimeSeconds + side * hourAngle * SECONDS_PER_DEGREE;
  }
  return at;
}

/** In degrees from noon. */
function hourAngleAtRise(
  latitude: number,
  declination: number,
): number | 'always-up' | 'always-down' {
  const lat = latitude * RADIANS;
  const dec = declination * RADIANS;
  const cosine =
    (Math.sin(ALTITUDE_AT_RISE * RADIANS) - Math.sin(lat) * Math.sin(dec)) /
    (Math.cos(lat) * Math.cos(dec));
  if (cosine < -1) return 'always-up';
  return cosine > 1 ? 'always-down' : Math.acos(cosine) / RADIANS;
}

/** Meeus, Astronomical Algorithms, chapters 25 and 28. */
function sunAt(at: number): {
  readonly declination: number;
  readonly equationOfTimeSeconds: number;
} {
  const century = (at - J2000_AT) / SECONDS_PER_DAY / 36_525;
  const meanLongitude = 280.46646 + century * (36_000.76983 + century * 0.0003032);
  const anomaly = (357.52911 + century * (35_999.05029 - 0.0001537 * century)) * RADIANS;
  const eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
  const centre =
    Math.sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century)) +
    Math.sin(2 * anomaly) * (0.019993 - 0.000101 * century) +
    Math.sin(3 * anomaly) * 0.000289;
  const node = (125.04 - 1934.136 * century) * RADIANS;
  const longitude = (meanLongitude + centre - 0.00569 - 0.00478 * Math.sin(node)) * RADIANS;
  const obliquity = (23.439291 - 0.0130042 * century + 0.00256 * Math.cos(node)) * RADIANS;
  const declination = Math.asin(Math.sin(obliquity) * Math.sin(longitude)) / RADIANS;
  const tilt = Math.tan(obliquity / 2) ** 2;
  const twiceLongitude = 2 * meanLongitude * RADIANS;
  const equation =
    tilt * Math.sin(twiceLongitude) -
    2 * eccentricity * Math.sin(anomaly) +
    4 * eccentricity * tilt * Math.sin(anomaly) * Math.cos(twiceLongitude) -
    0.5 * tilt ** 2 * Math.sin(2 * twiceLongitude) -
    1.25 * eccentricity ** 2 * Math.sin(2 * anomaly);
  return { declination, equationOfTimeSeconds: (equation / RADIANS) * SECONDS_PER_DEGREE };
}
