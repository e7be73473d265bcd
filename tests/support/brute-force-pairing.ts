// Finds the best pairs by trying all of them: for a handful of people, to prove the matching against.
import type { PairingProblem } from '../../src/lib/domain/optimise/pairing-problem.ts';
import {
  meritsOfPair,
  pointsOfMerits,
  shareNationality,
} from '../../src/lib/domain/optimise/pairing-weights.ts';

/** How many pairs a set of pairs has, then its points. */
export type PairingScore = { readonly pairs: number; readonly points: number };

/** The best score of people who are all free, with at most `problem.teams.length` pairs. */
export function bestScoreByForce(problem: PairingProblem): PairingScore {
  const { people, areaLanguages, weights, teams } = problem;
  function best(left: readonly number[], room: number): PairingScore {
    const [first, ...others] = left;
    if (first === undefined || room === 0) return { pairs: 0, points: 0 };
    let found = best(others, room);
    for (const second of others) {
      const [a, b] = [people[first], people[second]];
      if (!a || !b || shareNationality(a, b)) continue;
      const rest = best(
        others.filter((each) => each !== second),
        room - 1,
      );
      const points = rest.points + pointsOfMerits(meritsOfPair(a, b, areaLanguages), weights);
      const score = { pairs: rest.pairs + 1, points };
      if (isBetter(score, found)) found = score;
    }
    return found;
  }
  return best(
    people.map((_, at) => at),
    teams.length,
  );
}

function isBetter(a: PairingScore, b: PairingScore): boolean {
  return a.pairs > b.pairs || (a.pairs === b.pairs && a.points > b.points);
}
