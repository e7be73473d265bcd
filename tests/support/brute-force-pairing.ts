// Finds the best pairs by trying all of them: for a handful of people, to prove the matching against.
import type { PairingProblem } from '../../src/lib/domain/optimise/pairing-problem.ts';
import {
  meritsOfPair,
  pointsOfMerits,
  shareNationality,
  type PairingPerson,
} from '../../src/lib/domain/optimise/pairing-weights.ts';

/** How many pairs a set of pairs has, then its points. */
export type PairingScore = { readonly pairs: number; readonly points: number };

/** The best score of people who are free, or wait alone in a team; no team may be full or locked. */
export function bestScoreByForce(problem: PairingProblem): PairingScore {
  const { people, areaLanguages, weights, teams } = problem;
  const waiting = new Set(teams.flatMap(({ memberIds }) => memberIds));
  function best(left: readonly PairingPerson[], emptyTeams: number): PairingScore {
    const [a, ...others] = left;
    if (!a) return { pairs: 0, points: 0 };
    let found = best(others, emptyTeams);
    for (const b of others) {
      const waitingCount = [a, b].filter(({ id }) => waiting.has(id)).length;
      const room = waitingCount === 0 ? emptyTeams - 1 : emptyTeams;
      if (shareNationality(a, b) || waitingCount === 2 || room < 0) continue;
      const rest = best(
        others.filter((each) => each !== b),
        room,
      );
      const points = rest.points + pointsOfMerits(meritsOfPair(a, b, areaLanguages), weights);
      const score = { pairs: rest.pairs + 1, points };
      if (isBetter(score, found)) found = score;
    }
    return found;
  }
  return best(people, teams.filter(({ memberIds }) => memberIds.length === 0).length);
}

function isBetter(a: PairingScore, b: PairingScore): boolean {
  return a.pairs > b.pairs || (a.pairs === b.pairs && a.points > b.points);
}
