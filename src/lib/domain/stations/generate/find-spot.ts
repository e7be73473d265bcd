// Looks for a free place in an area. Invariant: what is found lies inside the area, to a metre as it is
// written, and the same numbers find the same place.
import { straightLineKm } from '../../geo/distance.ts';
import type { Bounds } from '../../geo/bounds.ts';
import type { Random } from '../../optimise/random.ts';
import type { Position } from '../../tec.ts';

const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;
/** Five decimals are about a metre. */
const PER_DEGREE = 100_000;
/** After so many tries one looks further away and stands closer together. */
const TRIES_PER_ROUND = 30;
const WIDEN = 1.3;
const NARROW = 0.85;
const ROUNDS_MAX = 60;
/** How many places are compared where the best spread one is wanted. */
const CANDIDATES = 8;

export type Ground = {
  readonly bounds: Bounds;
  readonly isInside: (position: Position) => boolean;
  readonly random: Random;
};

export type SpotWish = {
  readonly near: Position;
  readonly radiusKm: number;
  /** Others stand here, and the new place is to be so far from each. */
  readonly taken: readonly Position[];
  readonly apartKm: number;
};

/** A place around another one, denser towards it. Throws when the area holds no place at all. */
export function findSpotNear(ground: Ground, wish: SpotWish): Position {
  let { radiusKm, apartKm } = wish;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    for (let tried = 0; tried < TRIES_PER_ROUND; tried++) {
      const position = placeAround(wish.near, radiusKm, ground.random);
      if (ground.isInside(position) && isApart(position, wish.taken, apartKm)) return position;
    }
    radiusKm *= WIDEN;
    apartKm *= NARROW;
  }
  throw new Error('an area has no room for a place near its seat');
}

/** A place anywhere in the area, far from others and rather near to `near` than far from it. */
export function findSpotApart(
  ground: Ground,
  { near, taken, scaleKm }: Pick<SpotWish, 'near' | 'taken'> & { readonly scaleKm: number },
): Position {
  let best: { readonly position: Position; readonly worth: number } | null = null;
  for (let found = 0; found < CANDIDATES; found++) {
    const position = anyPlace(ground);
    const room = Math.min(scaleKm, ...taken.map((other) => straightLineKm(position, other)));
    const worth = room / (1 + straightLineKm(position, near) / scaleKm);
    if (!best || worth > best.worth) best = { position, worth };
  }
  if (!best) throw new Error('no place was compared');
  return best.position;
}

function anyPlace({ bounds, isInside, random }: Ground): Position {
  const { west, east, south, north } = bounds;
  for (let tried = 0; tried < TRIES_PER_ROUND * ROUNDS_MAX; tried++) {
    const position = rounded({
      lng: west + (east - west) * random.next(),
      lat: south + (north - south) * random.next(),
    });
    if (isInside(position)) return position;
  }
  throw new Error('an area has no room for a place');
}

function placeAround({ lng, lat }: Position, radiusKm: number, random: Random): Position {
  const angle = 2 * Math.PI * random.next();
  const share = random.next();
  // Between evenly over the disc (the root) and piled up at its middle (the share itself).
  const km = (radiusKm * (share + Math.sqrt(share))) / 2;
  return rounded({
    lng: lng + (km * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos(lat * RADIANS)),
    lat: lat + (km * Math.sin(angle)) / KM_PER_DEGREE,
  });
}

function isApart(position: Position, taken: readonly Position[], apartKm: number): boolean {
  const apartDegrees = apartKm / KM_PER_DEGREE;
  return taken.every(
    (other) =>
      Math.abs(position.lat - other.lat) > apartDegrees ||
      straightLineKm(position, other) >= apartKm,
  );
}

function rounded({ lng, lat }: Position): Position {
  return {
    lng: Math.round(lng * PER_DEGREE) / PER_DEGREE,
    lat: Math.round(lat * PER_DEGREE) / PER_DEGREE,
  };
}
