// What the map's signs mean, as data for a legend beside it; the colours are the map's own.
import { BASE_PALETTES, type Theme } from './base-palette.ts';
import { cssHatching } from './pattern-css.ts';

export type LegendKey =
  | 'unassigned'
  | 'tec-border'
  | 'aor-border'
  | 'region-border'
  | 'seat'
  | 'regional-seat'
  | 'pec-abroad'
  | 'selected'
  | 'keyboard-focus';

/** How a sign is drawn: an area with an optional CSS image over it, a line, a marker with its outline, an image. */
export type LegendSwatch =
  | { readonly shape: 'area'; readonly fill: string; readonly image: string }
  | {
      readonly shape: 'line';
      readonly stroke: string;
      readonly widthPx: number;
      readonly dashed: boolean;
    }
  | {
      readonly shape: 'dot' | 'square' | 'diamond';
      readonly fill: string;
      readonly stroke: string;
    }
  | { readonly shape: 'image'; readonly image: string };

export type LegendEntry = {
  readonly key: LegendKey;
  readonly text: string;
  readonly swatch: LegendSwatch;
};

/** The legend's entries in reading order; the teams themselves are listed by whoever knows the plan. */
export function legendOf(theme: Theme): readonly LegendEntry[] {
  const palette = BASE_PALETTES[theme];
  const line = (stroke: string, widthPx: number, dashed = false): LegendSwatch => ({
    shape: 'line',
    stroke,
    widthPx,
    dashed,
  });
  const marker = (shape: 'dot' | 'square' | 'diamond', fill: string): LegendSwatch => ({
    shape,
    fill,
    stroke: palette.ink,
  });
  return [
    {
      key: 'unassigned',
      text: 'Unassigned TEC',
      swatch: { shape: 'area', fill: palette.ground, image: cssHatching(theme) },
    },
    { key: 'aor-border', text: 'Border between two AoRs', swatch: line(palette.aorBorder, 2.5) },
    { key: 'tec-border', text: 'Border between two TECs', swatch: line(palette.tecBorder, 1) },
    { key: 'region-border', text: 'Region', swatch: line(palette.regionBorder, 1.5, true) },
    { key: 'seat', text: 'Seat of a TEC', swatch: marker('dot', palette.ground) },
    { key: 'regional-seat', text: 'Regional TEC', swatch: marker('square', palette.ground) },
    { key: 'pec-abroad', text: 'Precinct abroad', swatch: marker('diamond', palette.pecAbroad) },
    { key: 'selected', text: 'Your selection', swatch: line(palette.selected, 3) },
    { key: 'keyboard-focus', text: 'Keyboard position', swatch: line(palette.focus, 3) },
  ];
}
