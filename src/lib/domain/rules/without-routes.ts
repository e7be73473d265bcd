// What rules about people and areas do without: a context for those who check nothing else.
import type { RuleContext } from './rule.ts';

/** No stations, no way between any places, no border near any. */
export const WITHOUT_ROUTES: Pick<RuleContext, 'stations' | 'sample' | 'border' | 'placeDrives'> = {
  stations: null,
  sample: null,
  border: { distanceKm: () => null },
  placeDrives: {
    positionOf: () => null,
    between: () => null,
    matrixOfPlaces: () => ({ seconds: new Float32Array(), metres: new Float32Array() }),
  },
};
