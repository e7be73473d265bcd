// Names: regions from afar, TECs from near, cities of the precincts abroad.
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { LabelKind } from '../label-features.ts';
import { LABEL_FONT, STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerContext, LayerGroup } from '../map-look.ts';
import { LABEL_SOURCE, PEC_ABROAD_SOURCE } from '../sources.ts';
import { byZoom } from './expressions.ts';

/** From here on TECs are named, and regions only beside their commission's marker. */
export const TEC_NAMES_FROM_ZOOM = 5.4;

const IS_TOWN: ExpressionSpecification = ['==', ['get', 'kind'], 'town'];

/** The name, and beneath it the team's code in small letters. */
function nameAndCode({ language, palette }: LayerContext): ExpressionSpecification {
  return [
    'format',
    ['get', `name_${language}`],
    {},
    ['case', ['has', 'code'], ['concat', '\n', ['get', 'code']], ''],
    {
      'font-scale': 0.82,
      'text-font': ['literal', STRONG_LABEL_FONT],
      'text-color': palette.quietInk,
    },
  ];
}

function labelsOf(...kinds: readonly LabelKind[]) {
  return {
    type: 'symbol',
    source: LABEL_SOURCE,
    filter: ['in', ['get', 'kind'], ['literal', [...kinds]]],
  } satisfies Pick<SymbolLayerSpecification, 'type' | 'source' | 'filter'>;
}

function haloed({ palette }: LayerContext, colour: string): SymbolLayerSpecification['paint'] {
  return { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 };
}

const regionNames: LayerGroup = (context) => [
  {
    ...labelsOf('region'),
    id: 'region-names',
    minzoom: 4,
    maxzoom: TEC_NAMES_FROM_ZOOM,
    layout: {
      'text-field': ['get', `name_${context.language}`],
      'text-font': STRONG_LABEL_FONT,
      'text-size': byZoom([3, 10], [5, 12.5]),
      'text-max-width': 8,
      'text-padding': 4,
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-radial-offset': 1.4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: haloed(context, context.palette.quietInk),
  },
  {
    ...labelsOf('regional'),
    id: 'regional-tec-names',
    minzoom: TEC_NAMES_FROM_ZOOM,
    layout: {
      'text-field': nameAndCode(context),
      'text-font': STRONG_LABEL_FONT,
      'text-size': byZoom([5, 10.5], [10, 13]),
      'text-max-width': 12,
      'text-anchor': 'bottom',
      'text-offset': [0, -2.1],
    },
    paint: haloed(context, context.palette.quietInk),
  },
];

const tecNames: LayerGroup = (context) => [
  {
    ...labelsOf('tec', 'town'),
    id: 'tec-names',
    minzoom: TEC_NAMES_FROM_ZOOM,
    layout: {
      'text-field': nameAndCode(context),
      'text-font': LABEL_FONT,
      'text-size': byZoom([5, 10.5], [8, 13], [11, 15]),
      'text-max-width': 7,
      'text-line-height': 1.15,
      'text-padding': 1,
      'text-anchor': ['case', IS_TOWN, 'left', 'center'],
      'text-justify': ['case', IS_TOWN, 'left', 'center'],
      'text-offset': ['case', IS_TOWN, ['literal', [0.8, 0]], ['literal', [0, 0]]],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: haloed(context, context.palette.ink),
  },
];

const pecAbroadNames: LayerGroup = (context) => [
  {
    id: 'pec-abroad-names',
    type: 'symbol',
    source: PEC_ABROAD_SOURCE,
    minzoom: 1.4,
    layout: {
      'text-field': ['get', 'city'],
      'text-font': LABEL_FONT,
      'text-size': byZoom([1, 9.5], [3, 11], [6, 13]),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.8,
      'text-justify': 'auto',
    },
    paint: haloed(context, context.palette.pecAbroad),
  },
];

/** All names; the renderer finds room for those of later layers first. */
export const nameLayers: LayerGroup = (context) =>
  context.labels ? [...pecAbroadNames(context), ...tecNames(context), ...regionNames(context)] : [];
