// Solomon's customers, everybody visited on the shortest way: the gap to the best known.
import { nodesOfRoute } from '../../../src/lib/domain/optimise/routes/best-routes.ts';
import { createState } from '../../../src/lib/domain/optimise/routes/refresh-route.ts';
import { searchRoutes } from '../../../src/lib/domain/optimise/routes/search-routes.ts';
import {
  faultsOfRoutes,
  modelOfInstance,
  readInstances,
  type Instance,
} from '../../support/benchmark-routes.ts';
import { BEST_KNOWN_DISTANCE } from './best-known.ts';
import { mean, verdictOf, type BenchRun } from './bench-run.ts';

const WISH = { kind: 'all', vehicles: 25, capacity: 200 } as const;
const MARK_PERCENT: Readonly<Record<number, number>> = { 1: 0.7, 3: 0.4, 10: 0.25 };

export function benchSolomon({ seconds, seeds, now }: BenchRun): void {
  const gaps: number[] = [];
  for (const instance of readInstances()) {
    const best = BEST_KNOWN_DISTANCE[instance.name] ?? Number.NaN;
    const runs = seeds.map((seed) => runInstance(instance, seconds, seed, now));
    const own = runs.map(({ distance }) => (100 * (distance - best)) / best);
    gaps.push(mean(own));
    const faults = runs.flatMap((run) => run.faults);
    const found = runs.map(({ distance }) => distance.toFixed(1)).join(' ');
    const check = faults.length === 0 ? 'checked' : `FAULTS: ${faults.join('; ')}`;
    console.log(
      `  ${instance.name.padEnd(6)} best known ${best.toFixed(1)}, found ${found}, gap ${mean(own).toFixed(2)} %, ${runs[0]?.iterations} iterations, ${check}`,
    );
  }
  const mark = MARK_PERCENT[seconds];
  const verdict = mark === undefined ? '' : verdictOf(mean(gaps), '<=', mark);
  console.log(
    `Solomon, ${gaps.length} instances, ${seconds} s: mean gap ${mean(gaps).toFixed(3)} %${verdict}`,
  );
}

function runInstance(instance: Instance, seconds: number, seed: number, now: () => number) {
  const model = modelOfInstance(instance, WISH);
  const state = createState(model);
  const { iterations } = searchRoutes(state, {
    ...{ seed, timeBudgetMs: 1000 * seconds, now },
  });
  const routes = Array.from({ length: WISH.vehicles }, (_, team) =>
    nodesOfRoute(state, model, team),
  );
  let tenths = 0;
  for (const travel of state.travels) tenths += travel;
  return { distance: tenths / 10, iterations, faults: faultsOfRoutes(instance, WISH, routes) };
}
