// Proves the points of a pairing by another way: the same matching as an integer program, solved by HiGHS.
// For problems in which everybody is free and gets a place.
import createHighs from 'highs';
import type { PairingProblem } from '../../../src/lib/domain/optimise/pairing-problem.ts';
import {
  meritsOfPair,
  pointsOfMerits,
  shareNationality,
} from '../../../src/lib/domain/optimise/pairing-weights.ts';

/** The most points that any pairing of all people has. Throws when HiGHS finds none or is not sure. */
export async function provedOptimum(problem: PairingProblem): Promise<number> {
  const highs = await createHighs();
  const solution = highs.solve(programOf(problem));
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

/** In CPLEX LP format: one binary for each pair that may be, one equation for each person. */
function programOf({ people, areaLanguages, weights }: PairingProblem): string {
  const terms: string[] = [];
  const pairsOf: string[][] = people.map(() => []);
  for (const [from, a] of people.entries()) {
    for (const [nth, b] of people.slice(from + 1).entries()) {
      if (shareNationality(a, b)) continue;
      const to = from + 1 + nth;
      const name = `x${from}_${to}`;
      terms.push(`${pointsOfMerits(meritsOfPair(a, b, areaLanguages), weights)} ${name}`);
      pairsOf[from]?.push(name);
      pairsOf[to]?.push(name);
    }
  }
  return [
    'Maximize',
    linesOf(terms),
    'Subject To',
    ...pairsOf.map((names, at) => `p${at}: ${linesOf(names)} = 1`),
    'Binary',
    ...new Set(pairsOf.flat()),
    'End',
  ].join('\n');
}

/** A sum over several lines: the format's lines are of limited length. */
function linesOf(terms: readonly string[]): string {
  return terms.join('\n + ');
}
