// How good the pairs of a kind of team are as a whole.
import type { ObserverId } from '../ids.ts';
import type { PairingProblem } from './pairing-problem.ts';
import {
  meritsOfPair,
  PAIR_MERITS,
  pointsOfMerits,
  shareNationality,
  type PairingPerson,
  type PairMerit,
} from './pairing-weights.ts';

export type PairingFigures = {
  readonly teams: number;
  /** Teams with exactly two observers. */
  readonly pairs: number;
  /** People who are not in a pair. */
  readonly unpaired: number;
  readonly sameNationality: number;
  /** Pairs that have each merit. */
  readonly merits: Readonly<Record<PairMerit, number>>;
  /** Points of all pairs by the weights in force. */
  readonly points: number;
};

type PeopleInTeams = Pick<
  PairingProblem,
  'teams' | 'people' | 'elsewhere' | 'areaLanguages' | 'weights'
>;

/** The figures of the teams as they stand in the problem. */
export function figuresOfPairs(problem: PeopleInTeams): PairingFigures {
  const { teams, people, elsewhere, areaLanguages, weights } = problem;
  const byId = new Map(people.map((person) => [person.id, person]));
  const pairs = teams.flatMap(({ memberIds }) => pairOf(memberIds, byId));
  const merits = pairs.map(([a, b]) => meritsOfPair(a, b, areaLanguages));
  const away = new Set(elsewhere);
  const counts = PAIR_MERITS.map((merit) => [
    merit,
    merits.filter((has) => has.includes(merit)).length,
  ]);
  return {
    teams: teams.length,
    pairs: pairs.length,
    unpaired: people.filter(({ id }) => !away.has(id)).length - 2 * pairs.length,
    sameNationality: pairs.filter(([a, b]) => shareNationality(a, b)).length,
    merits: Object.fromEntries(counts) as Record<PairMerit, number>,
    points: merits.reduce((sum, has) => sum + pointsOfMerits(has, weights), 0),
  };
}

function pairOf(
  memberIds: readonly ObserverId[],
  byId: ReadonlyMap<ObserverId, PairingPerson>,
): readonly (readonly [PairingPerson, PairingPerson])[] {
  const [a, b, ...more] = memberIds.flatMap((id) => byId.get(id) ?? []);
  return a && b && more.length === 0 ? [[a, b]] : [];
}
