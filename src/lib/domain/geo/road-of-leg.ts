// What is assumed of the road between two neighbouring seats: how much longer than the straight line, and
// which of the mission's speeds is driven on it.
import type { MissionSettings, SettingKey } from '../mission-settings.ts';

/** `main`: between cities and regional seats. `district`: to a district seat. `town`: within or around one. */
export type RoadClass = 'main' | 'district' | 'town';

/** Straight lines up to so many km are this much shorter than the road: fitted to published distances. */
const CIRCUITY_BANDS = [
  { upToKm: 5, factor: 1.3 },
  { upToKm: 30, factor: 1.25 },
  { upToKm: Infinity, factor: 1.09 },
] as const;

/** The range of the factors, in words for those who ask what a time rests on. */
export const CIRCUITY_RANGE = '1.09 to 1.3';

const TOWN_LEG_KM_MAX = 10;

const SPEED_SETTINGS = {
  main: 'mainRoadKmh',
  district: 'districtRoadKmh',
  town: 'townRoadKmh',
} as const satisfies Record<RoadClass, SettingKey>;

/** The road of a leg; a longer straight line never gives a shorter road. */
export function roadKmOfLeg(straightKm: number): number {
  let roadKm = 0;
  for (const { upToKm, factor } of CIRCUITY_BANDS) {
    roadKm = Math.max(roadKm, Math.min(straightKm, upToKm) * factor);
    if (straightKm <= upToKm) break;
  }
  return roadKm;
}

/** The class of a leg by its length and by what it joins. */
export function roadClassOfLeg(straightKm: number, isBetweenCities: boolean): RoadClass {
  if (straightKm <= TOWN_LEG_KM_MAX) return 'town';
  return isBetweenCities ? 'main' : 'district';
}

/** Whole seconds for so many metres, never 0 for a way at all: sums stay exact in any order. */
export function secondsOfRoad(
  metres: number,
  roadClass: RoadClass,
  settings: MissionSettings,
): number {
  return Math.ceil((metres * 3.6) / settings[SPEED_SETTINGS[roadClass]]);
}

/** Between two stations of towns at most this far apart one does not leave the town. */
const TOWN_ROAD_METRES_MAX = 30_000;
/** The ends of every other leg are streets, at the speed of a town. */
const STREET_METRES = 2_000;

/** Whole seconds for a leg between stations; more metres never take less time. */
export function secondsOfStationLeg(
  metres: number,
  isBetweenTowns: boolean,
  settings: MissionSettings,
): number {
  const onStreets = Math.min(metres, isBetweenTowns ? TOWN_ROAD_METRES_MAX : STREET_METRES);
  const roadClass = isBetweenTowns ? 'main' : 'district';
  return (
    secondsOfRoad(onStreets, 'town', settings) +
    secondsOfRoad(metres - onStreets, roadClass, settings)
  );
}
