// Simulated annealing over moves at the borders: worse divisions are accepted less and less often.
// Invariant: same state, seed and number of steps, same result; the clock only ends a run early.
import type { Random } from '../random.ts';
import { moveTec, refreshTeam, type AreasState } from './areas-state.ts';
import { proposeMove } from './propose-moves.ts';
import { createMove, violationOf, weighMove, type Move, type Prices } from './weigh-move.ts';

export type AnnealPlan = {
  /** In units of cost. */
  readonly hottest: number;
  readonly coldest: number;
  readonly balancePriceFirst: number;
  readonly balancePriceLast: number;
  readonly piecePrice: number;
};

/** The best division seen: least violation first, then least energy. */
export type BestDivision = { readonly owner: Int32Array; violation: number; energy: number };

/** How far the run is, 0 to 1; 1 ends it. Asked every `STEPS_BETWEEN_LOOKS` steps. */
export type Progress = () => number;

export const STEPS_BETWEEN_LOOKS = 128;

/** Anneals `state` and keeps the best division in `best`. */
export function anneal(
  state: AreasState,
  plan: AnnealPlan,
  random: Random,
  progress: Progress,
  best: BestDivision,
): void {
  const move = createMove();
  const prices: Prices = { balance: plan.balancePriceFirst, piece: plan.piecePrice };
  for (let done = progress(); done < 1; done = progress()) {
    const heat = plan.hottest * (plan.coldest / plan.hottest) ** done;
    prices.balance =
      plan.balancePriceFirst * (plan.balancePriceLast / plan.balancePriceFirst) ** done;
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step += 1) {
      if (!proposeMove(state, move, random)) continue;
      const limit = -heat * Math.log(random.next());
      const change = weighMove(state, move, prices, limit);
      if (change > limit) continue;
      applyMove(state, move);
      if (change < 0) noteBest(state, best);
    }
  }
}

export function applyMove(state: AreasState, move: Move): void {
  for (let at = 0; at < move.count; at += 1) moveTec(state, move.tecs[at]!, move.to[at]!);
  for (let at = 0; at < move.teamCount; at += 1) refreshTeam(state, move.teams[at]!);
}

export function createBest(tecs: number): BestDivision {
  return { owner: new Int32Array(tecs), violation: Infinity, energy: Infinity };
}

/** Below this a violation is rounding. */
const ROUNDING = 1e-9;

/** Keeps the state's division when it is better than the best so far. */
export function noteBest(state: AreasState, best: BestDivision): void {
  const violation = violationOfState(state);
  if (violation > best.violation + ROUNDING) return;
  const energy = energyOfState(state);
  if (violation >= best.violation - ROUNDING && energy >= best.energy) return;
  best.owner.set(state.owner);
  best.violation = violation;
  best.energy = energy;
}

/** Load outside the permitted ranges, and one for every piece beyond the first of a team. */
export function violationOfState(state: AreasState): number {
  let sum = 0;
  for (let team = 0; team < state.problem.teams; team += 1) {
    sum += violationOf(state, team, state.loads[team]!) + Math.max(0, state.pieces[team]! - 1);
  }
  return sum;
}

/** Cost, split regions and moved TECs together. */
export function energyOfState(state: AreasState): number {
  const { problem, costs, regionCounts, owner } = state;
  let energy = 0;
  for (let team = 0; team < problem.teams; team += 1) energy += costs[team]!;
  if (problem.splitPrice > 0) {
    for (let at = 0; at < regionCounts.length; at += 1) {
      if (regionCounts[at]! > 0) energy += problem.splitPrice;
    }
    energy -= problem.splitPrice * problem.regions;
  }
  if (problem.movePrice > 0) {
    for (let tec = 0; tec < problem.tecs; tec += 1) {
      if (problem.today[tec]! >= 0 && problem.today[tec] !== owner[tec])
        energy += problem.movePrice;
    }
  }
  return energy;
}
