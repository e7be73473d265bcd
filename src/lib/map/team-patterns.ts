// A pattern for each team colour and the hatching of unassigned ground, computed pixel by pixel.
// Invariant: every tile repeats without a seam and no two teams share one; both are tested.
import { TEAM_COLOURS, type TeamColour } from '../domain/lto-team.ts';
import type { ZoneKind } from '../domain/zone.ts';

/** Side of a tile in image pixels; it is drawn at twice the screen's density. */
export const TILE_SIZE = 24;
export const TILE_PIXEL_RATIO = 2;

/** Whether the pixel is inked. */
type Tile = (x: number, y: number) => boolean;

const repeat = (value: number, period: number): number => ((value % period) + period) % period;
const stripe = (value: number, period: number, width: number): boolean =>
  repeat(value, period) < width;
const dot = (x: number, y: number, period: number, radius: number): boolean =>
  Math.hypot(repeat(x, period) - period / 2 + 0.5, repeat(y, period) - period / 2 + 0.5) <= radius;
const zigzag = (x: number, period: number): number => Math.abs(repeat(x, period) - period / 2);

const TILES: Readonly<Record<TeamColour, Tile>> = {
  blue: (x, y) => stripe(x + y, 12, 3),
  orange: (x, y) => dot(x, y, 12, 3),
  green: (_, y) => stripe(y, 12, 3),
  red: (x, y) => stripe(x - y, 12, 3),
  purple: (x) => stripe(x, 12, 3),
  brown: (x, y) => stripe(x + y, 12, 2) || stripe(x - y, 12, 2),
  pink: (x, y) => dot(x, y, 24, 5) || dot(x + 12, y + 12, 24, 5),
  grey: (x, y) => stripe(x, 12, 2) || stripe(y, 12, 2),
  olive: (x, y) => stripe(y + zigzag(x, 12), 12, 3),
  cyan: (x, y) => stripe(x + zigzag(y, 12), 12, 3),
  indigo: (x, y) => stripe(x + y, 6, 2),
  amber: (x, y) => dot(x, y, 6, 1.5),
  teal: (x, y) => stripe(y, 6, 2),
  rose: (x, y) => stripe(x - y, 6, 2),
  lime: (x, y) =>
    (stripe(y, 12, 3) && stripe(x, 12, 7)) || (stripe(y + 6, 12, 3) && stripe(x + 6, 12, 7)),
  slate: (x) => stripe(x, 6, 2),
};

const ZONE_TILES: Readonly<Record<ZoneKind, Tile>> = {
  'no-go': (x, y) => stripe(x + y, 12, 2) || stripe(x - y, 12, 2),
  permit: (x, y) => stripe(x - y, 12, 3),
  'no-network': (x, y) => dot(x, y, 12, 2),
};

export type TileImage = { width: number; height: number; data: Uint8ClampedArray };

/** The tile of a team in an ink given as `#rrggbb`. */
export function patternTileOfTeam(colour: TeamColour, ink: string): TileImage {
  return tileImage(TILES[colour], ink);
}

/** The hatching of ground without a team: thin and wide, unlike any team's pattern. */
export function unassignedTile(ink: string): TileImage {
  return tileImage((x, y) => stripe(x + y, 24, 2), ink);
}

/** The tile of a kind of zone: crossed lines, slanting lines, dots. */
export function zoneTile(kind: ZoneKind, ink: string): TileImage {
  return tileImage(ZONE_TILES[kind], ink);
}

export function zoneImageName(kind: ZoneKind, theme: string): string {
  return `zone-${theme}-${kind}`;
}

/** Names of the images as layers use them. */
export function patternImageName(colour: TeamColour, theme: string): string {
  return `pattern-${theme}-${colour}`;
}

/** Every team colour with its tile, for registering them at once. */
export function allTeamTiles(ink: string): readonly (readonly [TeamColour, TileImage])[] {
  return TEAM_COLOURS.map((colour) => [colour, patternTileOfTeam(colour, ink)] as const);
}

function tileImage(isInked: Tile, ink: string): TileImage {
  const channels = [1, 3, 5].map((start) => Number.parseInt(ink.slice(start, start + 2), 16));
  const data = new Uint8ClampedArray(TILE_SIZE * TILE_SIZE * 4);
  for (let y = 0; y < TILE_SIZE; y += 1) {
    for (let x = 0; x < TILE_SIZE; x += 1) {
      if (isInked(x, y)) data.set([...channels, 255], (y * TILE_SIZE + x) * 4);
    }
  }
  return { width: TILE_SIZE, height: TILE_SIZE, data };
}
