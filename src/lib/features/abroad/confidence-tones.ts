// How the confidence of a precinct's location looks; the word itself is always shown.
import type { PecAbroad } from '../../domain/pec-abroad.ts';

export const CONFIDENCE_TONES = {
  high: 'success',
  medium: 'neutral',
  low: 'warning',
} as const satisfies Record<PecAbroad['confidence'], string>;
