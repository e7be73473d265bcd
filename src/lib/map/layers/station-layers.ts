// Polling stations: from afar a dot each, so that their density is seen; nearer a shape for each kind.
// Grey: on no route. Hollow: drawn in the sample, not yet on a route. Filled with a dark edge: on a route.
import type { ExpressionSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../map-fonts.ts';
import type { LayerContext, LayerGroup } from '../map-look.ts';
import { cssColourOfTeam } from '../palette.ts';
import { STATION_SOURCE } from '../sources.ts';
import { matchTeamColour, TEAM_COLOUR_STATE } from './expressions.ts';

/** From here on stations are dots. */
export const DOTS_FROM_ZOOM = 4.2;
/** From here on stations have shapes and can be pointed at. */
export const SHAPES_FROM_ZOOM = 8;
const HOURS_FROM_ZOOM = 9.5;

const flag = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
const PLANNED = flag('planned');
const DRAWN = flag('drawn');
const FOCUSED = flag('focus');
const MATTERS: ExpressionSpecification = ['any', PLANNED, DRAWN];

function fillColour({ palette, theme }: LayerContext): ExpressionSpecification {
  return [
    'case',
    PLANNED,
    matchTeamColour(TEAM_COLOUR_STATE, (colour) => cssColourOfTeam(colour, theme), palette.ink),
    DRAWN,
    palette.ground,
    palette.quietStation,
  ];
}

function edgeColour({ palette }: LayerContext): ExpressionSpecification {
  return ['case', FOCUSED, palette.focus, MATTERS, palette.ink, palette.halo];
}

/** The dots lie beneath seats and names. */
export const stationDotLayers: LayerGroup = (context) =>
  context.day.has('stations')
    ? [
        {
          id: 'station-dots',
          type: 'circle',
          source: STATION_SOURCE,
          minzoom: DOTS_FROM_ZOOM,
          maxzoom: SHAPES_FROM_ZOOM,
          paint: {
            'circle-color': fillColour(context),
            'circle-radius': [
              'interpolate',
              ['linear'],
              ['zoom'],
              DOTS_FROM_ZOOM,
              ['case', MATTERS, 1.3, 0.8],
              SHAPES_FROM_ZOOM,
              ['case', MATTERS, 3.2, 2.2],
            ],
            // One colour for all: every property that differs costs thousands of dots a value each frame.
            'circle-stroke-color': context.palette.ink,
            'circle-stroke-width': ['case', MATTERS, 0.7, 0],
          },
        },
      ]
    : [];

/** The shapes, and the hours of those that keep hours of their own. */
export const stationLayers: LayerGroup = (context) =>
  context.day.has('stations') ? [shapes(context), ...hours(context)] : [];

function shapes(context: LayerContext): ReturnType<LayerGroup>[number] {
  return {
    id: 'stations',
    type: 'symbol',
    source: STATION_SOURCE,
    minzoom: SHAPES_FROM_ZOOM,
    layout: {
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-image': ['get', 'icon'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], SHAPES_FROM_ZOOM, 0.7, 12, 1.2],
    },
    paint: {
      'icon-color': fillColour(context),
      'icon-halo-color': edgeColour(context),
      'icon-halo-width': ['case', FOCUSED, 3.2, ['all', PLANNED, DRAWN], 2, MATTERS, 1.2, 0.8],
    },
  };
}

function hours({ labels, palette }: LayerContext): ReturnType<LayerGroup> {
  if (!labels) return [];
  return [
    {
      id: 'station-hours',
      type: 'symbol',
      source: STATION_SOURCE,
      filter: ['has', 'hours'],
      minzoom: HOURS_FROM_ZOOM,
      layout: {
        'text-field': ['get', 'hours'],
        'text-font': LABEL_FONT,
        'text-size': 10.5,
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
        'text-padding': 0,
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
