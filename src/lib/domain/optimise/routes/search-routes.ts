// Ruin and recreate (Christiaens and Vanden Berghe, "Slack Induction by String Removals", 2020) under simulated
// annealing. Invariant: bounded by iterations, the same model and seed give the same routes.
import { createRandom } from '../random.ts';
import { createBest, keepBest, returnToBest, type BestRoutes } from './best-routes.ts';
import type { RouteSearchOptions } from './day-options.ts';
import { createRecreate, insertAllAbsent, recreateRoutes } from './recreate.ts';
import { headOf, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { costOfState, unlinkNode, type RouteState } from './route-state.ts';
import { createRuin, ruinRoutes } from './ruin.ts';
import { createUndo, forgetTouched, undoTouched } from './undo.ts';

export const ITERATIONS_BETWEEN_LOOKS = 64;
const PROGRESS_EVERY_MS = 250;

/** How often a better place is skipped. */
const BLINK_IF_MANDATORY = 0.01;
const BLINK_IF_CHOSEN = 0.03;

/** Shares of the mean edge, or of the mean prize where visits are chosen. */
const HOTTEST = 1;
const COLDEST_IF_MANDATORY = 0.0045;
const COLDEST_IF_CHOSEN = 0.04;
/** Election days end colder: the order of stops counts as well, and is worth less than one of them. */
const COLDEST_OF_DAY = 0.01;
/** The last part of such a search settles the order, down to this share of the mean edge: half of the time for one
 * team, which finds its stations soon, and less for many. */
const SETTLING_OF_ONE = 0.5;
const SETTLING_AT_LEAST = 0.05;
const SETTLED = 0.05;
/** A search that starts from routes in force must not shake them apart first. */
const HOTTEST_FROM_TODAY = 0.2;

export type RouteSearch = RouteSearchOptions & {
  /** About four times a second; the state itself is mid-search and not to be changed. */
  readonly onBest?: (best: BestRoutes, done: number) => void;
};

/** Searches from the state's routes, to which whatever fits is added first; leaves the best ones in the state. */
export function searchRoutes(state: RouteState, options: RouteSearch): { iterations: number } {
  if (state.model.seeds.length === 0 || state.model.teams === 0) return { iterations: 0 };
  const random = createRandom(options.seed);
  const undo = createUndo(state);
  const ruin = createRuin(state);
  const work = createRecreate(
    state,
    state.model.isMandatory.includes(0) ? BLINK_IF_CHOSEN : BLINK_IF_MANDATORY,
  );
  const best = createBest(state);
  const hasStart = state.absentCount < state.model.nodes;
  insertAllAbsent(state, work, undo, random);
  forgetTouched(undo);
  let cost = costOfState(state);
  keepBest(state, best, cost);
  const heat = heatOf(state, hasStart);
  const look = createLook(options, best);
  let iterations = 0;
  for (let done = look(0); done < 1; done = look(iterations)) {
    const temperature = temperatureAt(heat, done);
    const steps = Math.min(
      ITERATIONS_BETWEEN_LOOKS,
      (options.maxIterations ?? Infinity) - iterations,
    );
    for (let step = 0; step < steps; step += 1) {
      ruinRoutes(state, ruin, undo, random);
      recreateRoutes(state, work, ruin, undo, random);
      const changed = costOfState(state);
      if (changed < cost - temperature * Math.log(random.next())) {
        forgetTouched(undo);
        cost = changed;
        if (cost < best.cost) keepBest(state, best, cost);
      } else {
        undoTouched(state, undo);
      }
    }
    iterations += steps;
  }
  returnToBest(state, best);
  dropUnfinished(state);
  insertAllAbsent(state, createRecreate(state, 0), undo, random);
  dropUnfinished(state);
  return { iterations };
}

/** Takes apart routes that found no opening or no closing. */
function dropUnfinished(state: RouteState): void {
  const { model, opening, closing, next } = state;
  if (model.ends === null) return;
  for (let team = 0; team < model.teams; team += 1) {
    if (opening[team]! >= 0 && closing[team]! >= 0) continue;
    const head = headOf(model, team);
    while (next[head] !== tailOf(model, team)) unlinkNode(state, next[head]!);
    refreshRoute(state, team);
  }
}

/** How far the search is, 0 to 1; asks whether to go on and tells the best so far. */
function createLook(
  { maxIterations, timeBudgetMs, now, isCancelled, onBest }: RouteSearch,
  best: BestRoutes,
): (iterations: number) => number {
  if (maxIterations === undefined && (timeBudgetMs === undefined || now === undefined)) {
    throw new Error('a search needs a number of iterations, or a time and a clock');
  }
  const start = now?.() ?? 0;
  let toldAt = -Infinity;
  return (iterations) => {
    if (isCancelled?.()) return 1;
    const byIterations = maxIterations === undefined ? 0 : iterations / maxIterations;
    const elapsed = now === undefined ? 0 : now() - start;
    const byTime = timeBudgetMs === undefined ? 0 : elapsed / timeBudgetMs;
    const done = Math.min(1, Math.max(byIterations, byTime));
    if (onBest && now && elapsed - toldAt >= PROGRESS_EVERY_MS) {
      toldAt = elapsed;
      onBest(best, done);
    }
    return done;
  };
}

type Heat = {
  readonly hottest: number;
  readonly coldest: number;
  readonly settled: number;
  /** The share of the search in which it falls from the coldest to the settled. */
  readonly settling: number;
};

/** Falls steadily to the coldest, and from there in the last part to the settled one. */
function temperatureAt({ hottest, coldest, settled, settling }: Heat, done: number): number {
  const main = 1 - settling;
  if (done <= main) return hottest * (coldest / hottest) ** (done / main);
  return coldest * (settled / coldest) ** ((done - main) / settling);
}

function heatOf(state: RouteState, hasStart: boolean): Heat {
  const { model, counts, travels } = state;
  const edge = meanEdge(counts, travels) * model.prices.travel;
  const isChosen = model.isMandatory.includes(0);
  const unit = isChosen ? meanPrize(state) : edge;
  const hottest = (hasStart ? HOTTEST_FROM_TODAY : HOTTEST) * unit;
  if (!isChosen || model.ends === null) {
    const coldest = (isChosen ? COLDEST_IF_CHOSEN : COLDEST_IF_MANDATORY) * unit;
    return { hottest, coldest, settled: coldest, settling: 0 };
  }
  const coldest = COLDEST_OF_DAY * unit;
  return {
    hottest,
    coldest,
    settled: Math.min(coldest, SETTLED * edge),
    settling: Math.max(SETTLING_AT_LEAST, SETTLING_OF_ONE / model.teams),
  };
}

function meanEdge(counts: Int32Array, travels: Float64Array): number {
  let edges = 0;
  let sum = 0;
  for (let team = 0; team < counts.length; team += 1) {
    if (counts[team] === 0) continue;
    edges += counts[team]! + 1;
    sum += travels[team]!;
  }
  return edges === 0 || sum === 0 ? 1 : sum / edges;
}

/** Of the optional nodes on routes; of all of them while there are none. */
function meanPrize({ model, teamOf }: RouteState): number {
  let sum = 0;
  let count = 0;
  for (const isOnRoute of [true, false]) {
    for (let node = 0; node < model.nodes && (isOnRoute || count === 0); node += 1) {
      if (model.isMandatory[node] === 1 || teamOf[node]! >= 0 !== isOnRoute) continue;
      sum += model.prize[node]!;
      count += 1;
    }
  }
  return count === 0 || sum === 0 ? 1 : sum / count;
}
