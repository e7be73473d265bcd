// Registers every image the layers name: marker shapes, hatching and patterns for both themes.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { BASE_PALETTES, type Theme } from './base-palette.ts';
import { sdfIcons } from './sdf-icons.ts';
import { stationIcons } from './day/station-icons.ts';
import { stopIcons } from './day/stop-icons.ts';
import { ZONE_KINDS } from '../domain/zone.ts';
import {
  allTeamTiles,
  patternImageName,
  TILE_PIXEL_RATIO,
  unassignedTile,
  zoneImageName,
  zoneTile,
} from './team-patterns.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** Adds the images once the style is there; images already known are left alone. */
export function addMapImages(map: MapLibreMap): void {
  for (const { name, image, options } of sdfIcons()) {
    if (!map.hasImage(name)) map.addImage(name, image, options);
  }
  const tileOptions = { pixelRatio: TILE_PIXEL_RATIO };
  for (const theme of THEMES) {
    const { hatch, ink } = BASE_PALETTES[theme];
    const hatchName = `hatch-${theme}`;
    if (!map.hasImage(hatchName)) map.addImage(hatchName, unassignedTile(hatch), tileOptions);
    for (const [colour, tile] of allTeamTiles(ink)) {
      const name = patternImageName(colour, theme);
      if (!map.hasImage(name)) map.addImage(name, tile, tileOptions);
    }
  }
}

/** What only election day needs; added when there is something of it to draw. */
export function addDayImages(map: MapLibreMap): void {
  for (const { name, image, options } of [...stationIcons(), ...stopIcons()]) {
    if (!map.hasImage(name)) map.addImage(name, image, options);
  }
  for (const theme of THEMES) {
    for (const kind of ZONE_KINDS) {
      const name = zoneImageName(kind, theme);
      const tile = zoneTile(kind, BASE_PALETTES[theme].zones[kind]);
      if (!map.hasImage(name)) map.addImage(name, tile, { pixelRatio: TILE_PIXEL_RATIO });
    }
  }
}
