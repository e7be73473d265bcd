// How many members a PEC may have: an odd number within the band that the law sets by its voters.
export type PecBand = { readonly min: number; readonly max: number };

/** Up to so many voters the smaller band counts. */
export const SMALL_PEC_VOTERS_MAX = 2_000;
const SMALL: PecBand = { min: 5, max: 7 };
const LARGE: PecBand = { min: 7, max: 11 };
/** Within a band, one more pair of members for each of these steps. */
const VOTERS_OF_SEVEN = 1_000;
const VOTERS_OF_NINE = 2_400;
const VOTERS_OF_ELEVEN = 3_000;

/** The band of a station with so many voters. */
export function bandOfPec(voters: number): PecBand {
  return voters <= SMALL_PEC_VOTERS_MAX ? SMALL : LARGE;
}

/** What is wrong with a PEC's size, and what it should be; null when nothing is. */
export function refusalOfPecSize(members: number, voters: number): string | null {
  const { min, max } = bandOfPec(voters);
  const isOdd = members % 2 === 1;
  if (isOdd && members >= min && members <= max) return null;
  const band = voters <= SMALL_PEC_VOTERS_MAX ? 'up to 2,000 voters' : 'more than 2,000 voters';
  return `A PEC with ${band} has an odd number of members from ${min} to ${max}.`;
}

/** A size within the band, larger for more voters; for invented lists. */
export function membersOfPec(voters: number): number {
  if (voters <= VOTERS_OF_SEVEN) return SMALL.min;
  if (voters <= VOTERS_OF_NINE) return SMALL.max;
  return voters <= VOTERS_OF_ELEVEN ? LARGE.max - 2 : LARGE.max;
}
