// The way round the waters that no road crosses, as a straight line bent at the end of the water's line.
// It says how far apart two places are by land; it is never drawn.
import type { WaterBarrier } from '../dataset.ts';
import type { Position } from '../tec.ts';
import { straightLineKm } from './distance.ts';
import { doSegmentsCross, type PlanePoint } from './plane.ts';

type Water = {
  readonly line: readonly PlanePoint[];
  readonly ends: readonly Position[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

/** Kilometres between two places by land: the straight line, or the shortest bend round one water. */
export type LandDistance = (from: Position, to: Position) => number;

/** Measures by land; over plain longitude and latitude, which is exact enough for who lies on which shore. */
export function createLandDistance(barriers: readonly WaterBarrier[]): LandDistance {
  const waters = barriers.map(waterOf);
  return (from, to) => {
    const straightKm = straightLineKm(from, to);
    let landKm = straightKm;
    for (const water of waters) {
      if (!isBetween(from, to, water)) continue;
      const around = water.ends.map((end) => straightLineKm(from, end) + straightLineKm(end, to));
      landKm = Math.max(landKm, Math.min(...around));
    }
    return landKm;
  };
}

function waterOf({ line }: WaterBarrier): Water {
  const lngs = line.map(({ lng }) => lng);
  const lats = line.map(({ lat }) => lat);
  return {
    line: line.map(({ lng, lat }) => [lng, lat]),
    ends: [line[0], line.at(-1)].filter((end) => end !== undefined),
    ...{ west: Math.min(...lngs), east: Math.max(...lngs) },
    ...{ south: Math.min(...lats), north: Math.max(...lats) },
  };
}

function isBetween(from: Position, to: Position, water: Water): boolean {
  if (Math.max(from.lng, to.lng) < water.west || Math.min(from.lng, to.lng) > water.east) {
    return false;
  }
  if (Math.max(from.lat, to.lat) < water.south || Math.min(from.lat, to.lat) > water.north) {
    return false;
  }
  const way: readonly [PlanePoint, PlanePoint] = [
    [from.lng, from.lat],
    [to.lng, to.lat],
  ];
  return water.line.some((end, index) => {
    const start = water.line[index - 1];
    return start !== undefined && doSegmentsCross([start, end], way);
  });
}
