// Where the stations of a TEC stand: buildings in settlements, some of which hold two or three stations, and
// which of them are special. Invariant: a special station has its building for itself.
import type { Random } from '../../optimise/random.ts';
import type { Position } from '../../tec.ts';
import { findSpotNear, type Ground } from './find-spot.ts';
import type { Settlement } from './settlements-of-tec.ts';
import type { SpecialDeal } from './special-kinds.ts';

export type StationPlaceDraft = {
  readonly settlement: Settlement;
  /** Counts within the settlement. */
  readonly building: number;
  readonly isBuildingShared: boolean;
  readonly position: Position;
  readonly special: SpecialDeal | null;
};

const BUILDINGS_APART_KM = 0.25;
/** Of a hundred buildings in a town so many hold two stations, and three. */
const TOWN_BUILDINGS = { two: 14, three: 3 };
/** Of a hundred villages with several stations so many have them in one building. */
const VILLAGE_BUILDINGS_SHARED = 40;
const PERCENT = 100;

/** One place a station, settlement by settlement. */
export function placesOfStations(
  settlements: readonly Settlement[],
  deals: readonly SpecialDeal[],
  ground: Ground,
): readonly StationPlaceDraft[] {
  const places = settlements.flatMap((settlement) => placesIn(settlement, ground));
  const specials = new Map<StationPlaceDraft, SpecialDeal>();
  for (const deal of deals) {
    const free = places.filter((place) => !place.isBuildingShared && !specials.has(place));
    const place = choosePlace(free, deal);
    if (place) specials.set(place, deal);
  }
  return places.map((place) => ({ ...place, special: specials.get(place) ?? null }));
}

/** What is remote lies far out, at the end of the list of villages; everything else in or near the seat. */
function choosePlace(
  free: readonly StationPlaceDraft[],
  { kind }: SpecialDeal,
): StationPlaceDraft | undefined {
  if (kind === 'remote' || kind === 'shift-camp') {
    return free.findLast(({ settlement }) => settlement.number > 0 && settlement.stations === 1);
  }
  const inSeat = free.filter(({ settlement }) => settlement.number === 0);
  // One station of the seat stays ordinary, so that teams can begin and end there.
  return inSeat.length > 1
    ? inSeat.at(-1)
    : free.findLast(({ settlement }) => settlement.number > 0);
}

function placesIn(settlement: Settlement, ground: Ground): StationPlaceDraft[] {
  const { centre: near, radiusKm } = settlement;
  const taken: Position[] = [];
  return buildingsOf(settlement, ground.random).flatMap((stations, building) => {
    const wish = { near, radiusKm, taken, apartKm: BUILDINGS_APART_KM };
    const position = findSpotNear(ground, wish);
    taken.push(position);
    const isBuildingShared = stations > 1;
    const place = { settlement, building: building + 1, isBuildingShared, position, special: null };
    return Array.from({ length: stations }, () => ({ ...place }));
  });
}

/** The stations of each building of a settlement. */
function buildingsOf({ number, stations }: Settlement, random: Random): readonly number[] {
  if (number > 0) {
    const isShared = random.int(PERCENT) < VILLAGE_BUILDINGS_SHARED;
    return isShared ? [stations] : Array.from({ length: stations }, () => 1);
  }
  const buildings: number[] = [];
  for (let left = stations; left > 0;) {
    const chance = random.int(PERCENT);
    const { two, three } = TOWN_BUILDINGS;
    const wanted = chance < three ? 3 : chance < three + two ? 2 : 1;
    const count = Math.min(wanted, left);
    buildings.push(count);
    left -= count;
  }
  return buildings;
}
