// Outlines of what people point at: others' selections, hover, own selection, the keyboard's place.
import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import { hasRole, whenFlag } from './expressions.ts';

type Paint = NonNullable<LineLayerSpecification['paint']>;

const IS_HELD_BY_OTHERS: ExpressionSpecification = [
  '==',
  ['typeof', ['feature-state', 'other']],
  'string',
];

function outline(id: string, paint: Paint): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: TEC_SOURCE,
    filter: hasRole('area', 'regional'),
    layout: { 'line-join': 'round' },
    paint,
  };
}

/** The outlines, the weakest first; without a flag a line has no width and costs no pixels. */
export const outlineLayers: LayerGroup = ({ palette }) => [
  outline('others-outline', {
    'line-color': ['to-color', ['feature-state', 'other'], palette.ink],
    'line-width': ['case', IS_HELD_BY_OTHERS, 3, 0],
    'line-offset': 1.5,
  }),
  outline('hover-outline', {
    'line-color': palette.hover,
    'line-width': whenFlag('hover', 1.8, 0),
  }),
  outline('selected-casing', {
    'line-color': palette.selectedCasing,
    'line-width': whenFlag('selected', 5.5, 0),
  }),
  outline('selected-outline', {
    'line-color': palette.selected,
    'line-width': whenFlag('selected', 2.6, 0),
  }),
  outline('focus-casing', {
    'line-color': palette.selectedCasing,
    'line-width': whenFlag('focus', 6, 0),
  }),
  outline('focus-outline', {
    'line-color': palette.focus,
    'line-width': whenFlag('focus', 3.4, 0),
  }),
];
