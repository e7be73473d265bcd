// The optional patterns over the team colours: one layer a team colour, added when first asked for.
import { TEAM_COLOURS } from '../../domain/lto-team.ts';
import { TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import { patternImageName } from '../team-patterns.ts';
import { hasRole, TEAM_COLOUR_STATE } from './expressions.ts';

const PATTERN_OPACITY = 0.45;

/** No layer at all while patterns are off: sixteen full-screen fills are not free. */
export const patternLayers: LayerGroup = ({ patterns, theme }) =>
  patterns
    ? TEAM_COLOURS.map((colour) => ({
        id: `pattern-${colour}`,
        type: 'fill',
        source: TEC_SOURCE,
        filter: hasRole('area'),
        paint: {
          'fill-antialias': false,
          'fill-pattern': patternImageName(colour, theme),
          'fill-opacity': ['case', ['==', TEAM_COLOUR_STATE, colour], PATTERN_OPACITY, 0],
        },
      }))
    : [];
