// Searches for divisions by several annealing runs from different starts, and keeps the best ones that differ.
// Invariant: bounded by steps, the same seed gives the same answer; bounded by time, the clock only shortens it.
import { createRandom, type Random } from '../random.ts';
import {
  anneal,
  createBest,
  noteBest,
  STEPS_BETWEEN_LOOKS,
  type AnnealPlan,
  type BestDivision,
} from './anneal.ts';
import type { AreasProblem } from './areas-problem.ts';
import { createState } from './areas-state.ts';
import { unitOfCost } from './build-problem.ts';
import { firstDivision, growFrom } from './first-division.ts';

export type SearchBudget =
  | { readonly kind: 'steps'; readonly steps: number }
  | { readonly kind: 'time'; readonly milliseconds: number; readonly now: () => number };

export type SearchOptions = {
  readonly seed: number;
  readonly budget: SearchBudget;
  /** How many starts share the budget. */
  readonly runs: number;
  /** Start from the plan in force and change it little, instead of from nothing. */
  readonly isMinimal: boolean;
  /** Called every few hundred steps; true ends the search with what there is. */
  readonly isCancelled?: () => boolean;
  /** The best division so far and how far the search is, 0 to 1. */
  readonly onProgress?: (best: BestDivision, done: number) => void;
};

/** Shares of the unit of cost, found by trying on the first mission's TECs. */
const FROM_NOTHING = { hottest: 0.01, coldest: 0.00025, first: 0.15, last: 1.5 };
const FROM_TODAY = { hottest: 0.004, coldest: 0.00025, first: 0.5, last: 2 };
const PIECE_PRICE = 0.5;

/** Best first; divisions that are equal are given once. */
export function searchAreas(problem: AreasProblem, options: SearchOptions): BestDivision[] {
  const clock = createClock(options);
  const random = createRandom(options.seed);
  const plan = annealPlan(problem, options.isMinimal);
  const found: BestDivision[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    const best = createBest(problem.tecs);
    const owner = options.isMinimal
      ? divisionFromToday(problem, random)
      : firstDivision(problem, random);
    const state = createState(problem, owner);
    noteBest(state, best);
    anneal(
      state,
      plan,
      random,
      () => {
        const done = clock(run);
        options.onProgress?.(bestOf([...found, best]), (run + Math.min(1, done)) / options.runs);
        return options.isCancelled?.() ? 1 : done;
      },
      best,
    );
    found.push(best);
    if (options.isCancelled?.()) break;
  }
  return distinct(found.sort(compareDivisions));
}

/** Less violation first, then less energy. */
export function compareDivisions(a: BestDivision, b: BestDivision): number {
  const isEqual = Math.abs(a.violation - b.violation) < 1e-9;
  return isEqual ? a.energy - b.energy : a.violation - b.violation;
}

function bestOf(found: readonly BestDivision[]): BestDivision {
  return found.reduce((best, each) => (compareDivisions(each, best) < 0 ? each : best));
}

function distinct(found: readonly BestDivision[]): BestDivision[] {
  const seen = new Set<string>();
  return found.filter(({ owner }) => {
    const key = owner.join();
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** How far a run is, asked once every `STEPS_BETWEEN_LOOKS` steps. */
function createClock({ budget, runs }: SearchOptions): (run: number) => number {
  if (budget.kind === 'time') {
    const start = budget.now();
    return (run) => ((budget.now() - start) * runs) / budget.milliseconds - run;
  }
  let asked = 0;
  return (run) => (asked++ * STEPS_BETWEEN_LOOKS * runs) / budget.steps - run;
}

function annealPlan(problem: AreasProblem, isMinimal: boolean): AnnealPlan {
  const unit = unitOfCost(problem.drive, problem.tecs, problem.teams);
  const shares = isMinimal ? FROM_TODAY : FROM_NOTHING;
  return {
    hottest: shares.hottest * unit,
    coldest: shares.coldest * unit,
    balancePriceFirst: shares.first * unit,
    balancePriceLast: shares.last * unit,
    piecePrice: PIECE_PRICE * unit,
  };
}

/** The plan in force; a team without TECs starts at a random one, free TECs go to the lightest beside them. */
function divisionFromToday(problem: AreasProblem, random: Random): Int32Array {
  const owner = problem.today.map((team, tec) =>
    problem.fixed[tec]! >= 0 ? problem.fixed[tec]! : team,
  );
  const seeds = new Int32Array(problem.teams).fill(-1);
  for (let tec = 0; tec < problem.tecs; tec += 1) if (owner[tec]! >= 0) seeds[owner[tec]!] = tec;
  for (let team = 0; team < problem.teams; team += 1) {
    if (seeds[team]! >= 0) continue;
    seeds[team] = movableTec(problem, random);
    owner[seeds[team]!] = team;
  }
  growFrom(problem, owner, seeds);
  return owner;
}

/** A TEC that is neither fixed nor its team's last. */
function movableTec({ tecs, fixed, today }: AreasProblem, random: Random): number {
  const movable = [...today.keys()].filter((tec) => {
    const isLast = today[tec]! >= 0 && today.filter((team) => team === today[tec]).length === 1;
    return fixed[tec]! < 0 && !isLast;
  });
  return movable[random.int(movable.length)] ?? random.int(tecs);
}
