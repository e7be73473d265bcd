// Fills of the lower TECs: the team's tint, or hatched ground where no team is named.
import { TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import { cssTintOfTeam } from '../palette.ts';
import { hasRole, matchTeamColour, TEAM_COLOUR_STATE } from './expressions.ts';

/** Switched off as a whole while every TEC has a team. */
export const UNASSIGNED_LAYER_ID = 'tec-unassigned';

/** Fill and hatching; the borders drawn above stand in for the renderer's edge smoothing. */
export const areaLayers: LayerGroup = ({ palette, theme }) => [
  {
    id: 'tec-fill',
    type: 'fill',
    source: TEC_SOURCE,
    filter: hasRole('area'),
    paint: {
      'fill-antialias': false,
      'fill-color': [
        'case',
        ['==', ['typeof', ['feature-state', 'held']], 'string'],
        ['to-color', ['feature-state', 'held'], palette.ground],
        matchTeamColour(
          TEAM_COLOUR_STATE,
          (colour) => cssTintOfTeam(colour, theme),
          palette.ground,
        ),
      ],
    },
  },
  {
    id: UNASSIGNED_LAYER_ID,
    type: 'fill',
    source: TEC_SOURCE,
    filter: hasRole('area'),
    paint: {
      'fill-antialias': false,
      'fill-pattern': `hatch-${theme}`,
      'fill-opacity': [
        'case',
        ['==', ['typeof', TEAM_COLOUR_STATE], 'string'],
        0,
        ['==', ['typeof', ['feature-state', 'held']], 'string'],
        0,
        1,
      ],
    },
  },
];
