// Why people stay unpaired in a proposal, in sentences that say what to do.
import { nameOfCountry } from '../../domain/countries.ts';
import type { LeftOutReason, PairingProposal } from '../../domain/optimise/pairing-proposal.ts';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'host-national': 'a national of the host country',
  refused: 'refused accreditation',
  'nationality-unknown': 'without a nationality in the roster',
  'no-team': 'without a place: create more teams',
  'same-nationality': 'without anybody of another nationality left',
  odd: 'over, for the number of people is odd',
};

/** One sentence a reason and one a State; empty when everybody is paired. */
export function sentencesOfLeftOut({
  leftOut,
  blockingStates,
}: Pick<PairingProposal, 'leftOut' | 'blockingStates'>): readonly string[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [
    ...[...counts].map(
      ([reason, count]) => `${count} stay${count === 1 ? 's' : ''} unpaired: ${REASONS[reason]}.`,
    ),
    ...blockingStates.map(
      ({ state, nationals, others }) =>
        `${nameOfCountry(state)} has ${nationals} people to pair and all others together ${others}: ` +
        'it cannot be done without two of one nationality.',
    ),
  ];
}
