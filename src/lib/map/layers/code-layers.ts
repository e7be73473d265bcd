// Codes of the LTO teams on plates of their colour, one per connected part of an AoR.
import type { ExpressionSpecification } from 'maplibre-gl';
import { STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerGroup } from '../map-look.ts';
import { cssColourOfTeam, cssInkOnTeam } from '../palette.ts';
import { LABEL_SOURCE } from '../sources.ts';
import { byZoom, matchTeamColour } from './expressions.ts';
import { TEC_NAMES_FROM_ZOOM } from './name-layers.ts';

/** From afar the country is too small for codes. */
const FROM_ZOOM = 2.4;
const TEAM_COLOUR: ExpressionSpecification = ['get', 'colour'];
/** From afar a plate may cover another one, but never vanish; nearer, the names of TECs carry the code. */
const MAY_OVERLAP: ExpressionSpecification = [
  'step',
  ['zoom'],
  true,
  Math.floor(TEC_NAMES_FROM_ZOOM),
  false,
];

/** The plates; the topmost of all labels, so that they find room first. */
export const codeLayers: LayerGroup = ({ labels, theme, palette }) =>
  labels
    ? [
        {
          id: 'aor-codes',
          type: 'symbol',
          source: LABEL_SOURCE,
          filter: ['==', ['get', 'kind'], 'aor'],
          minzoom: FROM_ZOOM,
          layout: {
            'text-field': ['get', 'code'],
            'text-font': STRONG_LABEL_FONT,
            'text-size': byZoom([2.4, 8], [3.6, 9.5], [4.6, 11], [6, 13]),
            'text-allow-overlap': MAY_OVERLAP,
            'icon-allow-overlap': MAY_OVERLAP,
            'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
            'text-radial-offset': 1.2,
            'text-padding': 0,
            'icon-padding': 0,
            'icon-image': 'code-plate',
            'icon-text-fit': 'both',
            'icon-text-fit-padding': [1, 4, 1, 4],
            'symbol-sort-key': ['get', 'rank'],
          },
          paint: {
            'text-color': matchTeamColour(
              TEAM_COLOUR,
              (colour) => cssInkOnTeam(colour, theme),
              palette.ink,
            ),
            'icon-color': matchTeamColour(
              TEAM_COLOUR,
              (colour) => cssColourOfTeam(colour, theme),
              palette.ground,
            ),
            'icon-halo-color': palette.halo,
            'icon-halo-width': 1.2,
          },
        },
      ]
    : [];
