// The best routes seen, apart from those being changed.
import { headOf, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { linkNode, unlinkNode, type RouteState } from './route-state.ts';

export type BestRoutes = {
  readonly next: Int32Array;
  readonly opening: Int32Array;
  readonly closing: Int32Array;
  cost: number;
};

export function createBest({ model }: RouteState): BestRoutes {
  return {
    next: new Int32Array(model.size),
    opening: new Int32Array(model.teams),
    closing: new Int32Array(model.teams),
    cost: Infinity,
  };
}

/** Keeps the state's routes, whose cost is `cost`, as the best. */
export function keepBest(state: RouteState, best: BestRoutes, cost: number): void {
  best.next.set(state.next);
  best.opening.set(state.opening);
  best.closing.set(state.closing);
  best.cost = cost;
}

/** Makes the state's routes those of `best`. */
export function returnToBest(state: RouteState, best: BestRoutes): void {
  const { model, next } = state;
  for (let team = 0; team < model.teams; team += 1) {
    const head = headOf(model, team);
    while (next[head] !== tailOf(model, team)) unlinkNode(state, next[head]!);
  }
  for (let team = 0; team < model.teams; team += 1) {
    let after = headOf(model, team);
    for (let node = best.next[after]!; node < model.nodes; node = best.next[node]!) {
      linkNode(state, node, team, after);
      after = node;
    }
    state.opening[team] = best.opening[team]!;
    state.closing[team] = best.closing[team]!;
    refreshRoute(state, team);
  }
}

/** The nodes of a team's route in order. */
export function nodesOfRoute(
  { next }: Pick<BestRoutes, 'next'>,
  model: RouteState['model'],
  team: number,
): number[] {
  const nodes: number[] = [];
  for (let node = next[headOf(model, team)]!; node < model.nodes; node = next[node]!) {
    nodes.push(node);
  }
  return nodes;
}
