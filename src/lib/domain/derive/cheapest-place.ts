// Where in a route one more station costs the least driving. Invariant: never before the opening, never after
// the closing or the tabulation.
import type { StopId } from '../ids.ts';
import type { Place, PlaceDrives } from '../geo/station-drives.ts';
import type { Stop } from '../stop.ts';
import { placeOfStop } from './route-visits.ts';

/** The stop before which `place` goes; null is the end of the route. */
export function cheapestPlace(
  stops: readonly Stop[],
  place: Place,
  drives: Pick<PlaceDrives, 'between'>,
): StopId | null {
  const first = stops[0]?.kind === 'opening' ? 1 : 0;
  const night = stops.findIndex(({ kind }) => kind === 'closing' || kind === 'tabulation');
  const last = night === -1 ? stops.length : Math.max(night, first);
  const secondsBetween = (a: Stop | undefined, b: Stop | undefined): number =>
    a && b ? (drives.between(placeOfStop(a), placeOfStop(b))?.seconds ?? 0) : 0;
  const secondsTo = (stop: Stop | undefined): number =>
    stop ? (drives.between(placeOfStop(stop), place)?.seconds ?? 0) : 0;
  let best = { index: last, seconds: Infinity };
  for (let index = first; index <= last; index += 1) {
    const [before, after] = [stops[index - 1], stops[index]];
    const seconds = secondsTo(before) + secondsTo(after) - secondsBetween(before, after);
    if (seconds < best.seconds) best = { index, seconds };
  }
  return stops[best.index]?.id ?? null;
}
