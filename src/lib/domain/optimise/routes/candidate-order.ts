// In which order absent nodes are put back: drawn anew for every iteration, so that each has its turn to be first.
import type { Random } from '../random.ts';
import type { RouteState } from './route-state.ts';

export type Candidates = {
  readonly candidates: Int32Array;
  readonly keys: Float64Array;
  candidateCount: number;
};

type Order = (state: RouteState, node: number, random: Random) => number;

const byChance: Order = (_state, _node, random) => random.next();
const byDemand: Order = ({ model }, node) =>
  model.isMandatory[node] === 1 ? -model.demand[node]! : -model.prize[node]!;
const byFarness: Order = ({ model }, node) => -model.farness[node]!;
const byCloseness: Order = ({ model }, node) => model.farness[node]!;
const byWindowLength: Order = ({ model }, node) => model.closes[node]! - model.opens[node]!;
const byWindowBegin: Order = ({ model }, node) => model.opens[node]!;
const byWindowEnd: Order = ({ model }, node) => -model.closes[node]!;

/** Drawn with these weights. */
const ORDERS: readonly Order[] = [
  ...[byChance, byChance, byChance, byChance],
  ...[byDemand, byDemand, byDemand, byDemand],
  ...[byFarness, byFarness, byCloseness],
  ...[byWindowLength, byWindowLength],
  ...[byWindowBegin, byWindowBegin],
  ...[byWindowEnd, byWindowEnd],
];

function sortBy(state: RouteState, list: Candidates, order: Order, random: Random): void {
  const { candidates, keys, candidateCount } = list;
  for (let at = 0; at < candidateCount; at += 1) {
    const node = candidates[at]!;
    const key = order(state, node, random);
    let place = at;
    for (; place > 0 && keys[place - 1]! > key; place -= 1) {
      keys[place] = keys[place - 1]!;
      candidates[place] = candidates[place - 1]!;
    }
    keys[place] = key;
    candidates[place] = node;
  }
}

/** Sorts by an order that is drawn. */
export function sortByDrawnOrder(state: RouteState, list: Candidates, random: Random): void {
  sortBy(state, list, ORDERS[random.int(ORDERS.length)]!, random);
}

/** Sorts the dearest first. */
export function sortDearestFirst(state: RouteState, list: Candidates, random: Random): void {
  sortBy(state, list, byDemand, random);
}
