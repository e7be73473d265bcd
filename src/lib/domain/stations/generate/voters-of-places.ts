// Shares the voters of a TEC out to its stations. Invariant: the sum is the dataset's figure, to the voter.
import { apportionAtLeast } from '../../derive/apportion.ts';
import type { Random } from '../../optimise/random.ts';
import type { StationPlaceDraft } from './places-of-stations.ts';
import type { SeatShare } from './share-of-seat.ts';

const VOTERS_MIN = 20;
/** A special station has so many, but at most this part of the mean. */
const SPECIAL_VOTERS = { from: 40, below: 400 };
const SPECIAL_PART_MAX = 0.5;
/** Ordinary stations differ by so much; villages by more than parts of a town. */
const TOWN_SPREAD = { from: 0.7, width: 0.6 };
const VILLAGE_SPREAD = { from: 0.3, width: 1.9 };

/** The voters of each place, in order. */
export function votersOfPlaces(
  places: readonly StationPlaceDraft[],
  share: SeatShare,
  random: Random,
): readonly number[] {
  const voters = new Map<StationPlaceDraft, number>();
  const [seat, villages] = [true, false].map((isSeat) =>
    places.filter(({ settlement }) => (settlement.number === 0) === isSeat),
  );
  shareOut(seat ?? [], share.seat.voters, random, voters);
  shareOut(villages ?? [], share.villages.voters, random, voters);
  return places.map((place) => voters.get(place) ?? 0);
}

function shareOut(
  places: readonly StationPlaceDraft[],
  total: number,
  random: Random,
  voters: Map<StationPlaceDraft, number>,
): void {
  const specialMax = Math.floor((SPECIAL_PART_MAX * total) / Math.max(1, places.length));
  let left = total;
  for (const place of places) {
    if (!place.special) continue;
    const { from, below } = SPECIAL_VOTERS;
    const count = Math.min(specialMax, from + random.int(below - from));
    voters.set(place, count);
    left -= count;
  }
  const ordinary = places.filter(({ special }) => special === null);
  const weights = ordinary.map(({ settlement }) => {
    const { from, width } = settlement.number === 0 ? TOWN_SPREAD : VILLAGE_SPREAD;
    const share = random.next();
    return from + width * (settlement.number === 0 ? share : share * share);
  });
  const counts = apportionAtLeast(left, weights, VOTERS_MIN);
  for (const [at, place] of ordinary.entries()) voters.set(place, counts[at] ?? 0);
}
