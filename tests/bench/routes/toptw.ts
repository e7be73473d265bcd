// The most score with one to four vehicles in time windows: compared with the published best of each run.
import { readFileSync } from 'node:fs';
import { nodesOfRoute } from '../../../src/lib/domain/optimise/routes/best-routes.ts';
import { createState } from '../../../src/lib/domain/optimise/routes/refresh-route.ts';
import { searchRoutes } from '../../../src/lib/domain/optimise/routes/search-routes.ts';
import {
  BENCHMARK_FOLDER,
  faultsOfRoutes,
  modelOfInstance,
  readInstances,
  type Instance,
} from '../../support/benchmark-routes.ts';
import { mean, verdictOf, type BenchRun } from './bench-run.ts';

type Published = { readonly name: string; readonly vehicles: number; readonly best: number };

/** At least so much better than the published best on average, at one second. */
const MARK_PERCENT = 1;

export function benchToptw({ seconds, seeds, now }: BenchRun): void {
  const instances = new Map(readInstances().map((instance) => [instance.name, instance]));
  const gains: number[] = [];
  const counts = { better: 0, equal: 0, worse: 0 };
  for (const { name, vehicles, best } of readPublished()) {
    const instance = instances.get(name);
    if (!instance) throw new Error(`no instance is called ${name}`);
    const runs = seeds.map((seed) => runInstance(instance, vehicles, { seconds, seed, now }));
    const gain = mean(runs.map(({ score }) => (100 * (score - best)) / best));
    gains.push(gain);
    counts[gain > 0 ? 'better' : gain < 0 ? 'worse' : 'equal'] += 1;
    const faults = runs.flatMap((run) => run.faults);
    const found = runs.map(({ score }) => score).join(' ');
    const check = faults.length === 0 ? 'checked' : `FAULTS: ${faults.join('; ')}`;
    console.log(
      `  ${name.padEnd(6)} ${vehicles} vehicles, published ${best}, found ${found}, ${gain.toFixed(2)} %, ${check}`,
    );
  }
  const { better, equal, worse } = counts;
  const verdict = seconds === 1 ? verdictOf(mean(gains), '>=', MARK_PERCENT) : '';
  console.log(
    `TOPTW, ${gains.length} runs, ${seconds} s: ${mean(gains).toFixed(3)} % better on average${verdict}; ` +
      `better in ${better}, equal in ${equal}, worse in ${worse}, worst ${Math.min(...gains).toFixed(1)} %`,
  );
}

function readPublished(): Published[] {
  const lines = readFileSync(`${BENCHMARK_FOLDER}published_results.csv`, 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => {
    const [file = '', vehicles, best] = line.split(',');
    return { name: file.replace('.txt', ''), vehicles: Number(vehicles), best: Number(best) };
  });
}

function runInstance(
  instance: Instance,
  vehicles: number,
  { seconds, seed, now }: { seconds: number; seed: number; now: () => number },
) {
  const wish = { kind: 'scores', vehicles } as const;
  const model = modelOfInstance(instance, wish);
  const state = createState(model);
  searchRoutes(state, {
    ...{ seed, timeBudgetMs: 1000 * seconds, now },
  });
  const routes = Array.from({ length: vehicles }, (_, team) => nodesOfRoute(state, model, team));
  let score = 0;
  for (const node of routes.flat()) score += instance.customers[node + 1]?.score ?? 0;
  return { score, faults: faultsOfRoutes(instance, wish, routes) };
}
