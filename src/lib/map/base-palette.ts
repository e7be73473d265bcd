// Colours of everything on the map that is not a team: a quiet ground on which the AoRs are read.
// The land abroad is the page beneath the canvas; its colour is in plan-map.css.
import type { ZoneKind } from '../domain/zone.ts';

export type Theme = 'light' | 'dark';

export type BasePalette = {
  readonly sea: string;
  readonly landBorder: string;
  /** Ground of a TEC without a team, and of the tints of those with one. */
  readonly ground: string;
  readonly hatch: string;
  readonly tecBorder: string;
  readonly aorBorder: string;
  readonly regionBorder: string;
  readonly countryOutline: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly halo: string;
  readonly hover: string;
  readonly selected: string;
  readonly selectedCasing: string;
  readonly focus: string;
  readonly pecAbroad: string;
  /** A station that no route visits and no sample has drawn. */
  readonly quietStation: string;
  readonly zones: Readonly<Record<ZoneKind, string>>;
};

export const BASE_PALETTES: Readonly<Record<Theme, BasePalette>> = {
  light: {
    sea: '#dde5ea',
    landBorder: '#d3d0c7',
    ground: '#faf9f6',
    hatch: '#b9b4a6',
    tecBorder: '#8b8f96',
    aorBorder: '#22262d',
    regionBorder: '#4a4f58',
    countryOutline: '#2b3038',
    ink: '#1b1f26',
    quietInk: '#4d535d',
    halo: '#ffffff',
    hover: '#3b4250',
    selected: '#0b0d12',
    selectedCasing: '#ffffff',
    focus: '#1d4ed8',
    pecAbroad: '#7c2d92',
    quietStation: '#6d737d',
    zones: { 'no-go': '#a3122f', permit: '#7a4d00', 'no-network': '#33475e' },
  },
  dark: {
    sea: '#11151a',
    landBorder: '#2d343d',
    ground: '#232931',
    hatch: '#4b5563',
    tecBorder: '#0d1116',
    aorBorder: '#f3f5f8',
    regionBorder: '#aeb6c1',
    countryOutline: '#d5dae1',
    ink: '#f4f6f9',
    quietInk: '#b6bdc8',
    halo: '#10141a',
    hover: '#d5dae1',
    selected: '#ffffff',
    selectedCasing: '#05070a',
    focus: '#7db2ff',
    pecAbroad: '#e0a3f0',
    quietStation: '#98a1ad',
    zones: { 'no-go': '#ff7d8f', permit: '#f3bd55', 'no-network': '#b3c4d9' },
  },
};
