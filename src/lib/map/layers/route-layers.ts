// Routes: a thin line for each team, wide legs for the one in hand and for what is proposed.
// All legs are straight and dashed: where the road goes is not known.
import type { LineLayerSpecification } from 'maplibre-gl';
import type { DayRole } from '../day/day-feature.ts';
import { STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerContext, LayerGroup } from '../map-look.ts';
import { cssLineOfTeam } from '../palette.ts';
import { DAY_SOURCE } from '../sources.ts';
import { byZoom, matchTeamColour } from './expressions.ts';

const CODES_FROM_ZOOM = 6.4;

const lineColour = ({ theme, palette }: LayerContext) =>
  matchTeamColour(['get', 'colour'], (colour) => cssLineOfTeam(colour, theme), palette.ink);

function legs(
  id: string,
  role: DayRole,
  paint: LineLayerSpecification['paint'],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: DAY_SOURCE,
    filter: ['==', ['get', 'role'], role],
    layout: { 'line-join': 'round' },
    paint: { ...paint },
  };
}

/** Lines from the quietest to the loudest. */
export const routeLayers: LayerGroup = (context) => {
  const { day, palette } = context;
  const colour = lineColour(context);
  return [
    ...(day.has('routes')
      ? [
          legs('routes', 'route', {
            'line-color': colour,
            'line-width': byZoom([4, 0.9], [7, 1.5], [12, 2.4]),
            'line-dasharray': [4, 2],
          }),
        ]
      : []),
    ...(day.has('proposal')
      ? [
          legs('proposed-legs', 'proposed-leg', {
            'line-color': colour,
            'line-width': byZoom([4, 2.6], [9, 5.5]),
            'line-dasharray': [1, 0.9],
          }),
        ]
      : []),
    ...(day.has('route-in-hand')
      ? [
          legs('route-in-hand-casing', 'leg-in-hand', {
            'line-color': palette.halo,
            'line-width': byZoom([4, 4.6], [9, 7.5]),
          }),
          legs('route-in-hand', 'leg-in-hand', {
            'line-color': colour,
            'line-width': byZoom([4, 2.4], [9, 4]),
            'line-dasharray': [2.4, 1],
          }),
        ]
      : []),
  ];
};

/** Each team's code at its first stop, where there is room. */
export const routeCodeLayers: LayerGroup = (context) =>
  context.day.has('routes') && context.labels
    ? [
        {
          id: 'route-codes',
          type: 'symbol',
          source: DAY_SOURCE,
          filter: ['==', ['get', 'role'], 'route-code'],
          minzoom: CODES_FROM_ZOOM,
          layout: {
            'text-field': ['get', 'code'],
            'text-font': STRONG_LABEL_FONT,
            'text-size': byZoom([6, 10], [10, 12.5]),
            'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
            'text-radial-offset': 0.7,
            'text-padding': 1,
          },
          paint: {
            'text-color': lineColour(context),
            'text-halo-color': context.palette.halo,
            'text-halo-width': 1.6,
          },
        },
      ]
    : [];
