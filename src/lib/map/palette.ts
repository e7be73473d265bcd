// Colours of the teams in both themes, safe to use anywhere (no renderer is imported).
// Invariant: any two differ in full colour vision, protanopia and deuteranopia; the test measures it.
import { TEAM_COLOURS, type TeamColour } from '../domain/lto-team.ts';
import { BASE_PALETTES, type Theme } from './base-palette.ts';

type TeamPalette = Readonly<Record<TeamColour, string>>;

const SOLID: Readonly<Record<Theme, TeamPalette>> = {
  light: {
    blue: '#2d8eff',
    orange: '#ea831f',
    green: '#38bb5a',
    red: '#a40000',
    purple: '#71009c',
    brown: '#7f472d',
    pink: '#d967c4',
    grey: '#a4a4a4',
    olive: '#737800',
    cyan: '#1dd5f8',
    indigo: '#5848bc',
    amber: '#f7c003',
    teal: '#049591',
    rose: '#c84b5e',
    lime: '#a6f161',
    slate: '#283f56',
  },
  dark: {
    blue: '#1f77c6',
    orange: '#f07f09',
    green: '#44d278',
    red: '#f73e4d',
    purple: '#a36afd',
    brown: '#78441a',
    pink: '#f680da',
    grey: '#9e9d99',
    olive: '#667900',
    cyan: '#9ae7fa',
    indigo: '#422db4',
    amber: '#fbc516',
    teal: '#0e927f',
    rose: '#f6b2bc',
    lime: '#bafe8c',
    slate: '#3d586f',
  },
};

/** Share of the team's colour in the tint of its areas; the rest is ground, so that labels stay readable. */
const TINT_SHARE = 0.5;
/** Share of the team's colour in the lines of its routes. */
const LINE_SHARE = 0.5;
const DARK_INK = '#11151b';
const LIGHT_INK = '#ffffff';

/** The full colour of a team, for chips, markers and swatches. */
export function cssColourOfTeam(colour: TeamColour, theme: Theme): string {
  return SOLID[theme][colour];
}

/** The colour of text on `cssColourOfTeam`, whichever of dark and light contrasts more. */
export function cssInkOnTeam(colour: TeamColour, theme: Theme): string {
  const background = SOLID[theme][colour];
  return contrastOf(background, DARK_INK) >= contrastOf(background, LIGHT_INK)
    ? DARK_INK
    : LIGHT_INK;
}

/** The tint in which the areas of a team are filled on the map. */
export function cssTintOfTeam(colour: TeamColour, theme: Theme): string {
  return mixColours(SOLID[theme][colour], BASE_PALETTES[theme].ground, TINT_SHARE);
}

/** The lines of a team's routes: of its colour, but darker or lighter, so that they stand out from its areas. */
export function cssLineOfTeam(colour: TeamColour, theme: Theme): string {
  return mixColours(SOLID[theme][colour], BASE_PALETTES[theme].ink, LINE_SHARE);
}

/** One value per team colour, in the order of `TEAM_COLOURS`. */
export function perTeamColour<T>(
  valueOf: (colour: TeamColour) => T,
): readonly (readonly [TeamColour, T])[] {
  return TEAM_COLOURS.map((colour) => [colour, valueOf(colour)] as const);
}

/** Mixes two `#rrggbb` colours as a renderer would lay one over the other. */
export function mixColours(over: string, under: string, share: number): string {
  const below = channelsOf(under);
  const mixed = channelsOf(over).map(
    (value, index) => value * share + (below[index] ?? 0) * (1 - share),
  );
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastOf(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(first), luminanceOf(second)].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
