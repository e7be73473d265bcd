// The settlements of a TEC as a generated list has them: the town of the seat, and villages in clusters over
// the area. Invariant: every settlement lies inside the area and has at least one station.
import type { Random } from '../../optimise/random.ts';
import type { Position, Tec } from '../../tec.ts';
import { findSpotApart, findSpotNear, type Ground } from './find-spot.ts';
import type { SeatShare } from './share-of-seat.ts';

export type Settlement = {
  /** 0 is the seat; villages count from 1. */
  readonly number: number;
  readonly centre: Position;
  readonly radiusKm: number;
  readonly stations: number;
};

/** So many people live on a square kilometre of a town. */
const TOWN_DENSITY = 2_500;
const TOWN_RADIUS_KM_MIN = 1;
const VILLAGE_RADIUS_KM = 1.2;
/** Chance that a village has a second station, and again that it has a third. */
const MORE_STATIONS = 0.12;
const STATIONS_PER_VILLAGE_MAX = 3;
/** Villages stand together in clusters of about so many. */
const CLUSTER_VILLAGES = 3;
/** Villages are at least so far apart, or this part of the mean room that one has, if that is less. */
const VILLAGES_APART_KM = 4;
const VILLAGES_APART_SHARE = 0.45;
const CLUSTER_RADIUS_SHARE = 0.55;

/** The seat first, then the villages; the numbers of stations add up to the share's. */
export function settlementsOfTec(
  tec: Tec,
  share: SeatShare,
  ground: Ground,
): readonly Settlement[] {
  const centre = centreOfSeat(tec, ground);
  const people = tec.population.value * (share.seat.voters / Math.max(1, tec.voters.value));
  const radiusKm = Math.max(TOWN_RADIUS_KM_MIN, Math.sqrt(people / (Math.PI * TOWN_DENSITY)));
  const seat = { number: 0, centre, radiusKm, stations: share.seat.stations };
  return [seat, ...villagesAround(seat, tec, share.villages.stations, ground)];
}

/** Where the commission sits; where its area, drawn schematically, leaves it out, the nearest place inside. */
function centreOfSeat({ seat: { position } }: Tec, ground: Ground): Position {
  if (ground.isInside(position)) return position;
  return findSpotNear(ground, { near: position, radiusKm: 1, taken: [], apartKm: 0 });
}

function villagesAround(
  seat: Settlement,
  { areaKm2 }: Tec,
  stations: number,
  ground: Ground,
): readonly Settlement[] {
  const counts = stationsByVillage(stations, ground.random);
  if (counts.length === 0) return [];
  const clusters = centresOfClusters(seat, areaKm2, counts.length, ground);
  const roomKm = Math.sqrt(areaKm2 / counts.length);
  const apartKm = Math.min(VILLAGES_APART_KM, VILLAGES_APART_SHARE * roomKm);
  const radiusKm = CLUSTER_RADIUS_SHARE * Math.sqrt(areaKm2 / clusters.length);
  const taken = [seat.centre];
  return counts.map((count, index) => {
    const near = clusters[index % clusters.length] ?? seat.centre;
    const centre = findSpotNear(ground, { near, radiusKm, taken, apartKm });
    taken.push(centre);
    return { number: index + 1, centre, radiusKm: VILLAGE_RADIUS_KM, stations: count };
  });
}

function centresOfClusters(
  { centre }: Settlement,
  areaKm2: number,
  villages: number,
  ground: Ground,
): readonly Position[] {
  const count = Math.ceil(villages / CLUSTER_VILLAGES);
  const taken: Position[] = [centre];
  for (let cluster = 0; cluster < count; cluster++) {
    taken.push(findSpotApart(ground, { near: centre, taken, scaleKm: Math.sqrt(areaKm2) }));
  }
  return taken.slice(1);
}

/** Most villages have one station. */
function stationsByVillage(stations: number, random: Random): readonly number[] {
  const counts: number[] = [];
  for (let left = stations; left > 0;) {
    let count = 1;
    while (count < Math.min(left, STATIONS_PER_VILLAGE_MAX) && random.next() < MORE_STATIONS) {
      count += 1;
    }
    counts.push(count);
    left -= count;
  }
  return counts;
}
