// The figures of pairs as lines with words, the same on the board and in a proposal.
import type { PairingFigures } from '../../domain/optimise/pairing-figures.ts';
import { PAIR_MERITS, PAIRING_WEIGHTS } from '../../domain/optimise/pairing-weights.ts';

export type FigureLine = {
  readonly label: string;
  readonly value: number;
  /** What the value is a part of; null when it stands alone. */
  readonly of: number | null;
  /** Something that must not be. */
  readonly isBad: boolean;
};

/** In the order in which they matter. */
export function linesOfFigures(figures: PairingFigures): readonly FigureLine[] {
  const { teams, pairs, unpaired, sameNationality, merits, points } = figures;
  const plain = { of: null, isBad: false };
  return [
    { label: 'Pairs', value: pairs, of: teams, isBad: false },
    { label: 'Not in a pair', value: unpaired, ...plain },
    { label: 'Same nationality', value: sameNationality, of: null, isBad: sameNationality > 0 },
    ...PAIR_MERITS.map((merit) => ({
      ...{ label: PAIRING_WEIGHTS[merit].label, value: merits[merit], of: pairs, isBad: false },
    })),
    { label: 'Points', value: points, ...plain },
  ];
}
