// Borders: thin between TECs of one AoR, thick between two AoRs, then regions and the country.
import { BORDER_SOURCE, OUTLINE_SOURCE, TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import { cssColourOfTeam } from '../palette.ts';
import { byZoom, hasRole, matchTeamColour, TEAM_COLOUR_STATE, whenFlag } from './expressions.ts';

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

/** All borders, the finest first. */
export const borderLayers: LayerGroup = ({ palette, theme }) => [
  {
    id: 'tec-borders',
    type: 'line',
    source: BORDER_SOURCE,
    layout: ROUND,
    paint: {
      'line-color': whenFlag('partsAors', palette.aorBorder, palette.tecBorder),
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3,
        whenFlag('partsAors', 1.2, 0.35),
        6,
        whenFlag('partsAors', 2.4, 0.7),
        10,
        whenFlag('partsAors', 3.6, 1.2),
      ],
    },
  },
  {
    id: 'regional-team-line',
    type: 'line',
    source: TEC_SOURCE,
    filter: hasRole('regional'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': matchTeamColour(
        TEAM_COLOUR_STATE,
        (colour) => cssColourOfTeam(colour, theme),
        palette.ground,
      ),
      'line-opacity': ['case', ['==', ['typeof', TEAM_COLOUR_STATE], 'string'], 0.8, 0],
      'line-width': byZoom([3, 0.8], [6, 1.8], [10, 3]),
      'line-offset': byZoom([3, 0.8], [6, 1.8], [10, 3]),
    },
  },
  {
    id: 'region-borders',
    type: 'line',
    source: OUTLINE_SOURCE,
    filter: ['==', ['get', 'kind'], 'region'],
    layout: ROUND,
    paint: {
      'line-color': palette.regionBorder,
      'line-width': byZoom([3, 0.6], [6, 1.4], [10, 2]),
      'line-dasharray': [4, 2.5],
    },
  },
  {
    id: 'country-outline',
    type: 'line',
    source: OUTLINE_SOURCE,
    filter: ['==', ['get', 'kind'], 'country'],
    layout: ROUND,
    paint: {
      'line-color': palette.countryOutline,
      'line-width': byZoom([2, 1], [6, 2.2], [10, 3]),
    },
  },
];
