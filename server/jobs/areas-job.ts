// A search for areas as a job.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { DatasetId } from '../../src/lib/domain/ids.ts';
import { refusalOfWish } from '../../src/lib/domain/optimise/areas/refusal-of-wish.ts';
import type { AreasFigures, AreasProposal } from '../../src/lib/domain/proposal.ts';
import { err, ok } from '../../src/lib/domain/result.ts';
import type { Areas } from '../boundaries/areas.ts';
import type { Plans } from '../plans/plans.ts';
import { runInThread } from './run-in-thread.ts';
import { UNKNOWN_PLAN, type PrepareJob } from './start-job.ts';
import type { AreasTask } from './worker-messages.ts';

const AREAS_WORKER = new URL('./areas-worker.ts', import.meta.url);

export type AreasJobOptions = {
  readonly plans: Pick<Plans, 'read'>;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
  /** What the thread runs; tests hand in their own. */
  readonly workerFile?: URL;
};

/** Prepares searches for areas. */
export function createAreasJob(options: AreasJobOptions): PrepareJob<'areas'> {
  const { plans, datasets, areas, workerFile = AREAS_WORKER } = options;
  return async (planId, wish) => {
    const plan = await plans.read(planId);
    const dataset = plan && datasets.get(plan.datasetId);
    if (!plan || !dataset) return err(UNKNOWN_PLAN);
    const { neighbours } = await areas.of(dataset.id);
    const unfit = refusalOfWish(plan, wish, neighbours.size);
    if (unfit !== null) return err({ code: 'unfit', message: unfit });
    const task = { dataset, neighbours, plan, wish };
    return ok((listeners) =>
      runInThread<AreasTask, AreasFigures, AreasProposal>(
        workerFile,
        task,
        wish.seconds * 1000,
        listeners,
      ),
    );
  };
}
