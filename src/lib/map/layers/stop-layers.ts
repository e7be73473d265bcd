// The stops of the route in hand with their numbers, and what a proposal adds (+) and takes out (−).
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { STOP_KINDS } from '../../domain/stop.ts';
import type { DayRole } from '../day/day-feature.ts';
import { STOP_TEXT_SIZE_PX } from '../day/route-features.ts';
import { stopIconName } from '../day/stop-icons.ts';
import { STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerContext, LayerGroup } from '../map-look.ts';
import { cssColourOfTeam, cssInkOnTeam } from '../palette.ts';
import { DAY_SOURCE } from '../sources.ts';
import { byZoom, matchTeamColour, whenFlag } from './expressions.ts';

const TEAM_COLOUR: ExpressionSpecification = ['get', 'colour'];
const SIGN_LAYOUT: SymbolLayerSpecification['layout'] = {
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'text-allow-overlap': true,
  'text-ignore-placement': true,
  'text-font': STRONG_LABEL_FONT,
};
const ICON_OF_KIND = [
  'match',
  ['get', 'kind'],
  ...STOP_KINDS.flatMap((kind) => [kind, stopIconName(kind)]),
  stopIconName('voting'),
] as unknown as ExpressionSpecification;

function stops({ palette, theme, labels }: LayerContext): SymbolLayerSpecification {
  return {
    id: 'stops',
    type: 'symbol',
    source: DAY_SOURCE,
    filter: ['==', ['get', 'role'], 'stop'],
    layout: {
      ...SIGN_LAYOUT,
      'icon-image': ICON_OF_KIND,
      'icon-size': byZoom([4, 0.75], [8, 1]),
      'symbol-sort-key': ['get', 'number'],
      'icon-offset': ['coalesce', ['get', 'iconOffset'], ['literal', [0, 0]]],
      'text-field': labels ? ['get', 'sign'] : '',
      'text-size': byZoom([4, 9.5], [8, STOP_TEXT_SIZE_PX]),
      'text-offset': ['coalesce', ['get', 'textOffset'], ['literal', [0, 0]]],
    },
    paint: {
      'icon-color': matchTeamColour(
        TEAM_COLOUR,
        (colour) => cssColourOfTeam(colour, theme),
        palette.ground,
      ),
      'icon-halo-color': whenFlag('hover', palette.focus, palette.ink),
      'icon-halo-width': whenFlag('hover', 3, 1.2),
      'text-color': matchTeamColour(
        TEAM_COLOUR,
        (colour) => cssInkOnTeam(colour, theme),
        palette.ink,
      ),
    },
  };
}

function change(
  role: Extract<DayRole, 'stop-added' | 'stop-removed'>,
  { palette, labels }: LayerContext,
): SymbolLayerSpecification {
  const isAdded = role === 'stop-added';
  return {
    id: isAdded ? 'stops-added' : 'stops-removed',
    type: 'symbol',
    source: DAY_SOURCE,
    filter: ['==', ['get', 'role'], role],
    layout: {
      ...SIGN_LAYOUT,
      'icon-image': stopIconName(isAdded ? 'voting' : 'closing'),
      'icon-size': byZoom([4, 0.32], [8, 0.75]),
      'text-field': labels ? (isAdded ? '+' : '−') : '',
      'text-size': byZoom([4, 8], [8, 15]),
    },
    paint: {
      'icon-color': isAdded ? palette.ink : palette.ground,
      'icon-halo-color': isAdded ? palette.halo : palette.ink,
      'icon-halo-width': 1.4,
      'text-color': isAdded ? palette.ground : palette.ink,
    },
  };
}

/** What a proposal changes, and over it the stops in hand. */
export const stopLayers: LayerGroup = (context) => [
  ...(context.day.has('proposal')
    ? [change('stop-removed', context), change('stop-added', context)]
    : []),
  ...(context.day.has('route-in-hand') ? [stops(context)] : []),
];
