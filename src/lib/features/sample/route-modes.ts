// What the modes of a route mean, in words.
import { ROUTE_MODES, type RouteMode } from '../../domain/route.ts';

export const MODE_WORDS: Readonly<Record<RouteMode, { label: string; meaning: string }>> = {
  assigned: { label: 'Assigned', meaning: 'The team visits exactly its stops.' },
  proposed: {
    label: 'Proposed',
    meaning: 'Its stops, with the reserves of the sample to swap on the day.',
  },
  'area-only': {
    label: 'Area only',
    meaning: 'The team chooses inside its AoR; only opening and closing are expected.',
  },
};

export const MODE_OPTIONS = ROUTE_MODES.map((value) => ({
  value,
  label: MODE_WORDS[value].label,
}));

/** A text of a select as the mode it names. */
export function modeOfText(text: string): RouteMode | null {
  return ROUTE_MODES.find((mode) => mode === text) ?? null;
}
