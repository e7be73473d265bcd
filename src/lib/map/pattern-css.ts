// The map's patterns as CSS images, so that chips and the legend show what the map shows. No canvas is needed.
import { BASE_PALETTES, type Theme } from './base-palette.ts';
import type { TeamColour } from '../domain/lto-team.ts';
import type { ZoneKind } from '../domain/zone.ts';
import {
  patternTileOfTeam,
  TILE_PIXEL_RATIO,
  TILE_SIZE,
  unassignedTile,
  zoneTile,
  type TileImage,
} from './team-patterns.ts';

const SIZE_PX = TILE_SIZE / TILE_PIXEL_RATIO;
const ALPHA = 3;

/** The pattern of a team as a CSS `background-image`, in the ink of the theme. */
export function cssPatternOfTeam(colour: TeamColour, theme: Theme): string {
  const { ink } = BASE_PALETTES[theme];
  return svgUrl(patternTileOfTeam(colour, ink), ink);
}

/** The hatching of unassigned ground as a CSS `background-image`. */
export function cssHatching(theme: Theme): string {
  const { hatch } = BASE_PALETTES[theme];
  return svgUrl(unassignedTile(hatch), hatch);
}

/** The pattern of a kind of zone as a CSS `background-image`. */
export function cssZonePattern(kind: ZoneKind, theme: Theme): string {
  const ink = BASE_PALETTES[theme].zones[kind];
  return svgUrl(zoneTile(kind, ink), ink);
}

function svgUrl(tile: TileImage, ink: string): string {
  const size = `width='${SIZE_PX}' height='${SIZE_PX}' viewBox='0 0 ${tile.width} ${tile.height}'`;
  const path = `<path fill='${ink}' shape-rendering='crispEdges' d='${runsOf(tile).join('')}'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${size}>${path}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** Each horizontal run of inked pixels as a closed subpath. */
function runsOf({ width, height, data }: TileImage): readonly string[] {
  const isInked = (x: number, y: number): boolean =>
    x < width && (data[(y * width + x) * 4 + ALPHA] ?? 0) > 0;
  const runs: string[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const start = x;
      while (isInked(x, y)) x += 1;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
  }
  return runs;
}
