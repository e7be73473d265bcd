// Names of regions, TECs and precincts abroad, and the codes of the AoRs.
// Later layers win a place first: codes before towns, towns before other TECs.
import type { ExpressionSpecification } from 'maplibre-gl';
import { AOR_CODE_SOURCE, PEC_ABROAD_SOURCE, TEC_SOURCE } from '../sources.ts';
import { LABEL_FONT, STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerGroup } from '../map-look.ts';
import { cssColourOfTeam, cssInkOnTeam } from '../palette.ts';
import { byZoom, hasRole, matchTeamColour } from './expressions.ts';

/** Below this zoom an AoR carries one code, above it every TEC does. */
export const CODE_PER_TEC_ZOOM = 6.2;

const IS_REGIONAL: ExpressionSpecification = ['==', ['get', 'kind'], 'regional'];
const IS_TOWN: ExpressionSpecification = ['boolean', ['get', 'isTown'], false];

/** Names of TECs: towns stand beside their seat, the others in the middle of their area. */
const tecNames: LayerGroup = ({ palette, language }) => [
  {
    id: 'region-names',
    type: 'symbol',
    source: TEC_SOURCE,
    filter: ['all', hasRole('label'), IS_REGIONAL],
    minzoom: 3,
    maxzoom: 5.8,
    layout: {
      'text-field': ['get', `name_${language}`],
      'text-font': STRONG_LABEL_FONT,
      'text-size': byZoom([3, 10], [5, 13]),
      'text-max-width': 8,
      'text-padding': 4,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': palette.quietInk,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
    },
  },
  {
    id: 'tec-names',
    type: 'symbol',
    source: TEC_SOURCE,
    filter: ['all', hasRole('label'), ['!', IS_REGIONAL]],
    minzoom: 5,
    layout: {
      'text-field': ['get', `name_${language}`],
      'text-font': LABEL_FONT,
      'text-size': byZoom([5, 10.5], [8, 13], [11, 15]),
      'text-max-width': 7,
      'text-line-height': 1.1,
      'text-padding': 3,
      'text-anchor': ['case', IS_TOWN, 'bottom-left', 'bottom'],
      'text-justify': ['case', IS_TOWN, 'left', 'center'],
      'text-offset': ['case', IS_TOWN, ['literal', [0.7, 0.4]], ['literal', [0, -0.15]]],
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5,
    },
  },
];

const pecAbroadNames: LayerGroup = ({ palette }) => [
  {
    id: 'pec-abroad-names',
    type: 'symbol',
    source: PEC_ABROAD_SOURCE,
    minzoom: 2,
    layout: {
      'text-field': ['get', 'city'],
      'text-font': LABEL_FONT,
      'text-size': byZoom([2, 10], [6, 13]),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.8,
      'text-justify': 'auto',
    },
    paint: {
      'text-color': palette.pecAbroad,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  },
];

/** Codes of the teams on plates of their colour, so that colour never stands alone. */
const aorCodes: LayerGroup = ({ theme, palette }) => {
  const plate = (id: string, kind: 'aor' | 'tec', sizes: ExpressionSpecification) => ({
    id,
    type: 'symbol' as const,
    source: AOR_CODE_SOURCE,
    filter: ['==', ['get', 'kind'], kind] as ExpressionSpecification,
    layout: {
      'text-field': ['get', 'code'] as ExpressionSpecification,
      'text-font': STRONG_LABEL_FONT,
      'text-size': sizes,
      'icon-image': 'code-plate',
      'icon-text-fit': 'both' as const,
      'icon-text-fit-padding': [2, 5, 2, 5] as [number, number, number, number],
      'symbol-sort-key': ['get', 'rank'] as ExpressionSpecification,
    },
    paint: {
      'text-color': matchTeamColour(
        ['get', 'colour'],
        (colour) => cssInkOnTeam(colour, theme),
        palette.ink,
      ),
      'icon-color': matchTeamColour(
        ['get', 'colour'],
        (colour) => cssColourOfTeam(colour, theme),
        palette.ground,
      ),
      'icon-halo-color': palette.halo,
      'icon-halo-width': 1.2,
    },
  });
  const perAor = plate('aor-codes', 'aor', byZoom([3, 10], [6, 14]));
  const perTec = plate('tec-codes', 'tec', byZoom([6, 9.5], [10, 12]));
  return [
    {
      ...perTec,
      minzoom: CODE_PER_TEC_ZOOM,
      layout: {
        ...perTec.layout,
        'text-anchor': ['case', IS_TOWN, 'top-left', 'top'],
        'text-offset': ['case', IS_TOWN, ['literal', [1.2, 0.5]], ['literal', [0, 0.6]]],
      },
    },
    {
      ...perAor,
      maxzoom: CODE_PER_TEC_ZOOM,
      layout: { ...perAor.layout, 'icon-allow-overlap': true, 'text-allow-overlap': true },
    },
  ];
};

/** All labels; the renderer places those of later layers first. */
export const labelLayers: LayerGroup = (context) =>
  context.labels ? [...pecAbroadNames(context), ...tecNames(context), ...aorCodes(context)] : [];
