// When it is dark on election day and the night after it, for the bands behind a team's row.
import { sunOfDay } from '../../domain/geo/sun.ts';
import type { Position } from '../../domain/tec.ts';
import { stretchBetween, type DayScale, type Stretch } from './day-scale.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The dark parts of what the scale shows, at a place. */
export function darkBands(
  scale: DayScale,
  position: Position,
  electionDay: string,
): readonly Stretch[] {
  const bands: Stretch[] = [];
  let darkFrom = scale.fromAt;
  for (const days of [0, 1]) {
    const date = new Date(Date.parse(electionDay) + days * MILLISECONDS_PER_DAY);
    const sun = sunOfDay(date.toISOString().slice(0, 10), position);
    if (sun.kind === 'always-down') continue;
    if (sun.kind === 'always-up') return [];
    const band = stretchBetween(scale, darkFrom, sun.riseAt);
    if (band) bands.push(band);
    darkFrom = sun.setAt;
  }
  const last = stretchBetween(scale, darkFrom, scale.untilAt);
  return last ? [...bands, last] : bands;
}
