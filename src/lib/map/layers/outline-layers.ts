// Outlines of what people point at: others' selections, hover, own selection, the keyboard's place, and what
// a shown proposal moves. Two lines carry them all, since every layer costs a pass over all areas whether it shows or not.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { TEC_SOURCE } from '../sources.ts';
import type { LayerContext, LayerGroup } from '../map-look.ts';
import { hasRole } from './expressions.ts';

/** Layers that are switched off as a whole while nothing is marked. */
export const OUTLINE_LAYER_IDS = ['mark-casing', 'mark-outline'] as const;

const isMarked = (field: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', field],
  false,
];
const FOCUSED = isMarked('focus');
const SELECTED = isMarked('selected');
const HOVERED = isMarked('hover');
/** A proposal that is being shown moves it. */
const MOVED = isMarked('moved');
/** Another person's colour, while they hold the TEC. */
const OTHER: ExpressionSpecification = ['feature-state', 'other'];
const IS_HELD: ExpressionSpecification = ['==', ['typeof', OTHER], 'string'];

const MARKED = {
  type: 'line',
  source: TEC_SOURCE,
  filter: hasRole('area', 'regional') as FilterSpecification,
} as const;

/** Beneath the outline: keeps it readable on every colour, and shows a second mark where two meet. */
function casing({ palette }: LayerContext): LineLayerSpecification {
  return {
    ...MARKED,
    id: 'mark-casing',
    paint: {
      'line-color': [
        'case',
        ['all', FOCUSED, SELECTED],
        palette.selected,
        ['all', ['any', FOCUSED, SELECTED], IS_HELD],
        ['to-color', OTHER, palette.ink],
        palette.selectedCasing,
      ],
      'line-width': [
        'case',
        ['all', ['any', FOCUSED, SELECTED], IS_HELD],
        8,
        ['all', FOCUSED, SELECTED],
        7,
        ['any', FOCUSED, SELECTED],
        5.6,
        MOVED,
        4.4,
        0,
      ],
    },
  };
}

function outline({ palette }: LayerContext): LineLayerSpecification {
  return {
    ...MARKED,
    id: 'mark-outline',
    paint: {
      'line-color': [
        'case',
        FOCUSED,
        palette.focus,
        SELECTED,
        palette.selected,
        IS_HELD,
        ['to-color', OTHER, palette.ink],
        palette.hover,
      ],
      'line-width': ['case', FOCUSED, 3.4, SELECTED, 2.6, IS_HELD, 3.2, HOVERED, 1.8, MOVED, 2, 0],
    },
  };
}

/** Casing and outline; without a mark a line has no width. */
export const outlineLayers: LayerGroup = (context) => [casing(context), outline(context)];
