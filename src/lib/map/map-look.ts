// What the layers depend on, so that the whole look is a function of these settings.
import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../domain/local-names.ts';
import { BASE_PALETTES, type BasePalette, type Theme } from './base-palette.ts';

export type MapLook = {
  readonly theme: Theme;
  readonly language: Language;
  readonly patterns: boolean;
  /** False until the label fonts are there: a glyph drawn too early would keep the wrong font. */
  readonly labels: boolean;
  /** Parts of election day that have something to show: layers of the others do not exist. */
  readonly day: ReadonlySet<DayPart>;
};

export type DayPart =
  'stations' | 'routes' | 'route-in-hand' | 'proposal' | 'zones' | 'zone-draft' | 'dropped-pin';

/** The settings as layers use them. */
export type LayerContext = MapLook & { readonly palette: BasePalette };

export type LayerGroup = (context: LayerContext) => readonly LayerSpecification[];

/** Adds to a look what is derived from it. */
export function layerContextOf(look: MapLook): LayerContext {
  return { ...look, palette: BASE_PALETTES[look.theme] };
}
