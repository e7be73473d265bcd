// Invents a whole list of polling stations, until the commission's own is there. Invariant: it adds up to the
// dataset's figures, TEC by TEC; the same seed gives the same list everywhere; every station is illustrative.
import type { Dataset } from '../dataset.ts';
import type { AreasOfTecs } from '../geo/areas-of-tecs.ts';
import { createRandom, type Random } from '../optimise/random.ts';
import type { Region } from '../region.ts';
import type { GeocodeConfidence, Station, StationFrame, StationSetting } from '../station.ts';
import { isRegionalTec, type Tec } from '../tec.ts';
import type { Ground } from './generate/find-spot.ts';
import { placesOfStations, type StationPlaceDraft } from './generate/places-of-stations.ts';
import { settlementsOfTec } from './generate/settlements-of-tec.ts';
import { shareOfSeat } from './generate/share-of-seat.ts';
import { dealSpecialKinds, type SpecialDeal } from './generate/special-kinds.ts';
import { votersOfPlaces } from './generate/voters-of-places.ts';
import { wordsOfPlace } from './generate/words-of-place.ts';
import { INVENTED_SEED } from './invented-seed.ts';
import { membersOfPec } from './pec-size.ts';
import { frameOfStations } from './station-frame-wire.ts';
import { stationIdOfNumber } from './station-number.ts';

/** Published of 2019: so many stations were special, and so many opened at 06:00. */
const SPECIAL_STATIONS = 555;
const EARLY_STATIONS = 48;
const EARLY_OPENS_MINUTES = 6 * 60;
/** Sets the random numbers of TECs apart; any large odd number does. */
const SEED_STEP = 7_919;

/** Of a hundred stations so many are known to the building and to the settlement; the rest to the area. */
const CONFIDENCE = {
  city: { high: 78, medium: 18 },
  town: { high: 45, medium: 45 },
  village: { high: 6, medium: 62 },
} as const;
const PERCENT = 100;

export type GenerateWish = {
  readonly dataset: Pick<Dataset, 'tecs' | 'regions'>;
  readonly areas: AreasOfTecs;
  readonly seed?: number;
};

/** The invented list; throws when a TEC has no area. */
export function generateStations({
  dataset,
  areas,
  seed = INVENTED_SEED,
}: GenerateWish): StationFrame {
  const tecs = [...dataset.tecs.values()].filter((tec) => !isRegionalTec(tec));
  const wish = { special: SPECIAL_STATIONS, early: EARLY_STATIONS };
  const deals = dealSpecialKinds(tecs, wish, createRandom(seed));
  const stations: Station[] = [];
  for (const [index, tec] of tecs.entries()) {
    const region = dataset.regions.get(tec.regionId);
    const bounds = areas.boundsOf(tec.id);
    if (!region || !bounds) throw new Error(`${tec.id} has no region or no area`);
    const random = createRandom(seed + SEED_STEP * (index + 1));
    const isInside: Ground['isInside'] = (position) => areas.isInside(tec.id, position);
    stations.push(
      ...stationsOfTec({
        ...{ tec, region, deals: deals.get(tec.id) ?? [], firstNumber: stations.length + 1 },
        ground: { bounds, isInside, random },
      }),
    );
  }
  return frameOfStations(stations, `Invented for demonstration, seed ${seed}`);
}

type TecWish = {
  readonly tec: Tec;
  readonly region: Region;
  readonly deals: readonly SpecialDeal[];
  readonly firstNumber: number;
  readonly ground: Ground;
};

function stationsOfTec({ tec, region, deals, firstNumber, ground }: TecWish): readonly Station[] {
  const share = shareOfSeat(tec);
  const settlements = settlementsOfTec(tec, share, ground);
  const places = placesOfStations(settlements, deals, ground);
  const voters = votersOfPlaces(places, share, ground.random);
  return places.map((place, index) => {
    const number = firstNumber + index;
    const setting = place.settlement.number === 0 ? share.setting : 'rural';
    const count = voters[index] ?? 0;
    return {
      ...{ id: stationIdOfNumber(number), number, tecId: tec.id },
      ...wordsOfPlace(number, place, { tec, region }),
      position: place.position,
      confidence: confidenceOf(place, tec, setting, ground.random),
      setting,
      kind: place.special?.kind ?? 'ordinary',
      voters: count,
      members: membersOfPec(count),
      opensMinutes: place.special?.isEarly ? EARLY_OPENS_MINUTES : null,
      closesMinutes: null,
      isIllustrative: true,
    };
  });
}

function confidenceOf(
  { special, settlement }: StationPlaceDraft,
  tec: Tec,
  setting: StationSetting,
  random: Random,
): GeocodeConfidence {
  const isFar = special?.kind === 'remote' || special?.kind === 'shift-camp';
  if (isFar) return 'low';
  const ofTown = tec.kind === 'district' ? CONFIDENCE.town : CONFIDENCE.city;
  const isTown = settlement.number === 0 && setting === 'urban';
  const { high, medium } = isTown ? ofTown : CONFIDENCE.village;
  const chance = random.int(PERCENT);
  return chance < high ? 'high' : chance < high + medium ? 'medium' : 'low';
}
