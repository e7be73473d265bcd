// What makes one pair better than another, and how much. Different nationality is no weight but a
// condition; everything here is the mission's choice and shown with every proposal.
import type { Observer } from '../observer.ts';

type WeightFacts = {
  readonly default: number;
  readonly label: string;
  /** When a pair earns it. */
  readonly meaning: string;
};

export const PAIRING_WEIGHT_MAX = 100;

export const PAIRING_WEIGHTS = {
  mixedGender: {
    ...{ default: 40, label: 'Mixed gender' },
    meaning:
      'one of the pair is a woman, the other a man, or their stated genders differ otherwise',
  },
  experience: {
    ...{ default: 30, label: 'Experienced with new' },
    meaning: 'one has been on an earlier mission, the other has not',
  },
  sharedLanguage: {
    ...{ default: 20, label: 'Shared working language' },
    meaning: 'both work in at least one language in common',
  },
  areaLanguage: {
    ...{ default: 10, label: 'Language of the area' },
    meaning: 'at least one speaks a language of the host country',
  },
} as const satisfies Record<string, WeightFacts>;

/** Something a pair can have that speaks for it. */
export type PairMerit = keyof typeof PAIRING_WEIGHTS;
export const PAIR_MERITS = Object.keys(PAIRING_WEIGHTS) as readonly PairMerit[];

/** Points for each merit, whole numbers from 0. */
export type PairingWeights = Readonly<Record<PairMerit, number>>;

export const DEFAULT_PAIRING_WEIGHTS: PairingWeights = {
  mixedGender: PAIRING_WEIGHTS.mixedGender.default,
  experience: PAIRING_WEIGHTS.experience.default,
  sharedLanguage: PAIRING_WEIGHTS.sharedLanguage.default,
  areaLanguage: PAIRING_WEIGHTS.areaLanguage.default,
};

/** What pairing looks at of a person. */
export type PairingPerson = Pick<
  Observer,
  'id' | 'nationalities' | 'gender' | 'languages' | 'missions' | 'accreditation'
>;

/** What speaks for a pair. */
export function meritsOfPair(
  a: PairingPerson,
  b: PairingPerson,
  areaLanguages: readonly string[],
): readonly PairMerit[] {
  const speaksOne = ({ languages }: PairingPerson, wanted: readonly string[]): boolean =>
    languages.some((language) => wanted.includes(language));
  const has: Readonly<Record<PairMerit, boolean>> = {
    mixedGender: a.gender !== null && b.gender !== null && a.gender !== b.gender,
    experience: a.missions > 0 !== b.missions > 0,
    sharedLanguage: speaksOne(a, b.languages),
    areaLanguage: speaksOne(a, areaLanguages) || speaksOne(b, areaLanguages),
  };
  return PAIR_MERITS.filter((merit) => has[merit]);
}

/** The points of these merits. */
export function pointsOfMerits(merits: readonly PairMerit[], weights: PairingWeights): number {
  return merits.reduce((sum, merit) => sum + weights[merit], 0);
}

/** Whether two people have a nationality in common; every one of a dual national counts. */
export function shareNationality(a: PairingPerson, b: PairingPerson): boolean {
  return a.nationalities.some((state) => b.nationalities.includes(state));
}
