// Markers: the seat of every TEC and the precincts abroad. All are drawn, none gives way to a label.
import { PEC_ABROAD_SOURCE, TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import { cssColourOfTeam } from '../palette.ts';
import { byZoom, hasRole, matchTeamColour, TEAM_COLOUR_STATE, whenFlag } from './expressions.ts';

/** Farther out the markers would hide the country. */
const SEATS_FROM_ZOOM = 2.6;
const ALWAYS_DRAWN = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

/** Precincts abroad, then seats, regional ones on top. */
export const markerLayers: LayerGroup = ({ palette, theme }) => [
  {
    id: 'pecs-abroad',
    type: 'symbol',
    source: PEC_ABROAD_SOURCE,
    layout: {
      ...ALWAYS_DRAWN,
      'icon-image': 'pec-abroad',
      'icon-size': byZoom([0, 0.7], [4, 1], [8, 1.3]),
    },
    paint: {
      'icon-color': palette.pecAbroad,
      'icon-halo-color': palette.halo,
      'icon-halo-width': whenFlag('hover', 2.5, 1.2),
    },
  },
  {
    id: 'seats',
    type: 'symbol',
    source: TEC_SOURCE,
    filter: hasRole('seat'),
    minzoom: SEATS_FROM_ZOOM,
    layout: {
      ...ALWAYS_DRAWN,
      'icon-image': ['get', 'icon'],
      'icon-offset': ['get', 'offset'],
      'symbol-sort-key': ['case', ['==', ['get', 'kind'], 'regional'], 1, 0],
      'icon-size': byZoom([2.6, 0.3], [4, 0.5], [8, 1], [11, 1.3]),
    },
    paint: {
      'icon-color': matchTeamColour(
        TEAM_COLOUR_STATE,
        (colour) => cssColourOfTeam(colour, theme),
        palette.ground,
      ),
      'icon-halo-color': palette.ink,
      'icon-halo-width': whenFlag('selected', 2.2, 1.1),
    },
  },
];
