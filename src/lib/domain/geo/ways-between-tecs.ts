// How the drive between the seats of two TECs compares with the distance by land: what long legs between
// their stations are scaled by, so that they cost what the way between the seats costs.
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import type { DriveTimes } from '../travel.ts';
import type { LandDistance } from './around-water.ts';
import { secondsOfRoad } from './road-of-leg.ts';

export type WayBetweenTecs = {
  /** Metres of road to a metre by land. */
  readonly roadPerLand: number;
  readonly secondsPerMetre: number;
};

/** Of seats nearer than this the drive says nothing about the country around them. */
const SEATS_APART_KM_MIN = 20;
/** The straight line is never the road, and a leg elsewhere never winds as much as the worst drive of seats. */
const ROAD_PER_LAND_MIN = 1.09;
const ROAD_PER_LAND_MAX = 1.6;
const METRES_TO_TAKE_THE_PACE_FROM = 1_000_000;

/** Answers are kept: a country has some thousand pairs of TECs that matter, each asked for many legs. */
export function createWaysBetweenTecs(
  { tecs }: Pick<Dataset, 'tecs'>,
  drives: DriveTimes,
  landKmBetween: LandDistance,
  settings: MissionSettings,
): (from: TecId, to: TecId) => WayBetweenTecs | null {
  const known = new Map<TecId, Map<TecId, WayBetweenTecs | null>>();
  const quickest =
    secondsOfRoad(METRES_TO_TAKE_THE_PACE_FROM, 'main', settings) / METRES_TO_TAKE_THE_PACE_FROM;

  function wayBetween(from: TecId, to: TecId): WayBetweenTecs | null {
    const [start, end] = [tecs.get(from)?.seat.position, tecs.get(to)?.seat.position];
    const drive = drives.between(from, to);
    const landKm = start && end ? landKmBetween(start, end) : 0;
    if (!drive || landKm < SEATS_APART_KM_MIN) return null;
    const ratio = drive.metres / (landKm * 1000);
    return {
      roadPerLand: Math.min(ROAD_PER_LAND_MAX, Math.max(ROAD_PER_LAND_MIN, ratio)),
      secondsPerMetre: Math.max(quickest, drive.seconds / drive.metres),
    };
  }

  return (from, to) => {
    // Always from the same end, so that both directions are one.
    const [first, second] = from < to ? [from, to] : [to, from];
    const ofFirst = known.get(first) ?? new Map<TecId, WayBetweenTecs | null>();
    known.set(first, ofFirst);
    const found = ofFirst.get(second);
    if (found !== undefined) return found;
    const way = wayBetween(first, second);
    ofFirst.set(second, way);
    return way;
  };
}
