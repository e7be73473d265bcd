// Checks the plan off the page's own thread. It gets the facts once, then only what each edit changed.
import { createCountryBorder } from '../domain/geo/country-border.ts';
import { outlineOfCountry } from '../domain/geo/country-outline.ts';
import { TEC_AREAS_FILE, type TecTopology } from '../domain/geo/tec-topology.ts';
import { neighboursOfTecs } from '../domain/geo/neighbours.ts';
import { createPlanChecker, type PlanChecker } from '../domain/rules/plan-checker.ts';
import type { CheckerAnswer, CheckerRequest } from './checker-line.ts';

type StartRequest = Extract<CheckerRequest, { kind: 'start' }>;

let checker: PlanChecker | null = null;

addEventListener('message', ({ data }: MessageEvent<CheckerRequest>) => {
  answer(data).then(
    (said) => postMessage(said),
    (fault: unknown) => {
      const message = fault instanceof Error ? fault.message : String(fault);
      postMessage({ kind: 'failed', message } satisfies CheckerAnswer);
    },
  );
});

async function answer(request: CheckerRequest): Promise<CheckerAnswer> {
  if (request.kind === 'start') {
    checker = await startChecker(request);
    return { kind: 'checked', change: checker.first };
  }
  if (!checker) throw new Error('an edit came before the plan');
  return { kind: 'checked', change: checker.edit(request.patch) };
}

async function startChecker({ kind: _, ...facts }: StartRequest): Promise<PlanChecker> {
  const { dataset } = facts;
  const response = await fetch(`/datasets/${dataset.id}/${TEC_AREAS_FILE}`);
  if (!response.ok) {
    throw new Error(`the areas of the TECs could not be loaded (${response.status})`);
  }
  const topology = (await response.json()) as TecTopology;
  const neighbours = neighboursOfTecs(topology, dataset);
  const border = createCountryBorder(outlineOfCountry(topology));
  return createPlanChecker({ ...facts, neighbours, border });
}
