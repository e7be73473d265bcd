// A ring of positions as one short text: the encoded polyline format with five decimals, about a metre.
// Invariant: reading never throws; what is no such text reads as null.
import type { Position } from '../../domain/tec.ts';

const SCALE = 1e5;
/** Five bits go into one sign, the sixth says that more follow; signs begin at `?`. */
const BITS = 5;
const MORE = 1 << BITS;
const FIRST_SIGN = 63;
/** Enough for any step around the globe. */
const SIGNS_MAX = 6;

/** The text of a ring. */
export function textOfRing(corners: readonly Position[]): string {
  let [lat, lng] = [0, 0];
  let text = '';
  for (const corner of corners) {
    const [nextLat, nextLng] = [Math.round(corner.lat * SCALE), Math.round(corner.lng * SCALE)];
    text += textOfStep(nextLat - lat) + textOfStep(nextLng - lng);
    [lat, lng] = [nextLat, nextLng];
  }
  return text;
}

/** The ring of a text, or null when it is none. */
export function ringOfText(text: string): readonly Position[] | null {
  const steps = stepsOfText(text);
  if (!steps || steps.length % 2 !== 0) return null;
  const corners: Position[] = [];
  let [lat, lng] = [0, 0];
  for (let index = 0; index < steps.length; index += 2) {
    lat += steps[index] ?? 0;
    lng += steps[index + 1] ?? 0;
    if (Math.abs(lat) > 90 * SCALE || Math.abs(lng) > 180 * SCALE) return null;
    corners.push({ lng: lng / SCALE, lat: lat / SCALE });
  }
  return corners;
}

function textOfStep(step: number): string {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  for (; rest >= MORE; rest = Math.floor(rest / MORE)) {
    text += String.fromCharCode((rest % MORE) + MORE + FIRST_SIGN);
  }
  return text + String.fromCharCode(rest + FIRST_SIGN);
}

function stepsOfText(text: string): readonly number[] | null {
  const steps: number[] = [];
  let [value, signs] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index) - FIRST_SIGN;
    if (sign < 0 || sign >= 2 * MORE || signs === SIGNS_MAX) return null;
    value += (sign % MORE) * MORE ** signs;
    signs += 1;
    if (sign >= MORE) continue;
    steps.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, signs] = [0, 0];
  }
  return signs === 0 ? steps : null;
}
