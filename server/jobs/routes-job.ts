// A search for routes as a job: the AoRs are shared out over threads and their answers put together.
// Invariant: the job ends once, when the last thread has answered or the first has failed.
import { availableParallelism } from 'node:os';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { outlineOfCountry } from '../../src/lib/domain/geo/country-outline.ts';
import type { DatasetId, LtoTeamId } from '../../src/lib/domain/ids.ts';
import { refusalOfRoutesWish } from '../../src/lib/domain/optimise/propose-routes/refusal-of-routes-wish.ts';
import {
  aorsInScope,
  openTeamsOf,
} from '../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import {
  proposalOfParts,
  sumOfFigures,
  type RoutesPart,
  type RoutesPartFigures,
} from '../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import { err, ok } from '../../src/lib/domain/result.ts';
import {
  fingerprintOfRoutes,
  type RoutesFigures,
  type RoutesProposal,
  type RoutesWish,
} from '../../src/lib/domain/routes-proposal.ts';
import type { Areas } from '../boundaries/areas.ts';
import type { Plans } from '../plans/plans.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { KeptListKey } from '../storage/kept-lists.ts';
import { runInThread, type RunningThread, type ThreadListeners } from './run-in-thread.ts';
import { UNKNOWN_PLAN, type PrepareJob } from './start-job.ts';
import type { Cancellable, RoutesTask } from './worker-messages.ts';

const ROUTES_WORKER = new URL('./routes-worker.ts', import.meta.url);
/** A busy machine may need so much longer for the drives of an AoR before something must be broken. */
const PREPARATION_MILLISECONDS = 10_000;
const THREADS_MAX = Math.max(1, availableParallelism());

export type RoutesJobOptions = {
  readonly plans: Pick<Plans, 'read'>;
  readonly documents: Pick<DocumentStore, 'load'>;
  /** The list under a key, gzipped as it is kept; null when there is none. */
  readonly findList: (key: KeptListKey) => Promise<Uint8Array | null>;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
  /** What the threads run; tests hand in their own. */
  readonly workerFile?: URL;
};

type SharedTask = Omit<RoutesTask, 'aors' | keyof Cancellable>;
type Share = RoutesTask['aors'];
type Listeners = ThreadListeners<RoutesFigures, RoutesProposal>;

/** Prepares searches for routes. */
export function createRoutesJob(options: RoutesJobOptions): PrepareJob<'routes'> {
  const { plans, documents, findList, datasets, areas, workerFile = ROUTES_WORKER } = options;
  return async (planId, wish) => {
    const plan = await plans.read(planId);
    const dataset = plan && datasets.get(plan.datasetId);
    if (!plan || !dataset) return err(UNKNOWN_PLAN);
    const unfit = refusalOfRoutesWish(plan, wish);
    if (unfit !== null) return err({ code: 'unfit', message: unfit });
    const listOf = async (kind: KeptListKey['kind'], id: string | undefined) =>
      id === undefined ? null : findList({ planId, kind, id });
    const frame = await listOf('station-frame', plan.choices.get('stationFrame'));
    const stored = await documents.load({ planId, kind: 'plan' });
    if (!frame || !stored) {
      const message = 'The list of stations is no longer kept. Import or generate it again.';
      return err({ code: 'unfit', message });
    }
    const task: SharedTask = {
      ...{ dataset, wish, frame, plan: stored },
      sample: await listOf('sample', plan.choices.get('sample')),
      security: await documents.load({ planId, kind: 'security' }),
      outline: outlineOfCountry((await areas.of(dataset.id)).topology),
    };
    const shares = sharesOf(plan, wish, THREADS_MAX);
    const facts = { wish, basedOn: fingerprintOfRoutes(plan) };
    return ok((listeners) => runShares(workerFile, task, shares, facts, listeners));
  };
}

/** Runs one thread a share; a cancel, a failure or the last answer ends them all. */
function runShares(
  file: URL,
  task: SharedTask,
  shares: readonly Share[],
  facts: { readonly wish: RoutesWish; readonly basedOn: string },
  { onProgress, onEnd }: Listeners,
): RunningThread {
  const { wish } = facts;
  const parts: (readonly RoutesPart[] | null)[] = shares.map(() => null);
  const told = shares.map(() => ({ done: 0, best: null as RoutesPartFigures | null }));
  const threads: RunningThread[] = [];
  let hasEnded = false;
  const end = (how: Parameters<Listeners['onEnd']>[0]): void => {
    if (hasEnded) return;
    hasEnded = true;
    for (const thread of threads) thread.cancel();
    onEnd(how);
  };
  for (const [index, aors] of shares.entries()) {
    const thread = runInThread<RoutesTask, RoutesPartFigures, readonly RoutesPart[]>(
      file,
      { ...task, aors },
      wish.seconds * 1000 + aors.length * PREPARATION_MILLISECONDS,
      {
        onProgress(done, best) {
          told[index] = { done, best };
          const known = told.flatMap((each) => (each.best ? [each.best.after] : []));
          const mean = told.reduce((sum, each) => sum + each.done, 0) / told.length;
          onProgress(mean, sumOfFigures(known));
        },
        onEnd(how) {
          if (how.kind !== 'answer') return end(how);
          parts[index] = how.answer;
          const all = parts.flatMap((part) => part ?? []);
          if (parts.includes(null)) return;
          end({ kind: 'answer', answer: proposalOfParts(all, facts) });
        },
      },
    );
    threads.push(thread);
  }
  return { cancel: () => end({ kind: 'cancelled' }) };
}

/**
 * AoRs over threads, the largest first to whoever has least. A thread begins with its smallest, so that figures
 * are seen soon.
 */
export function sharesOf(plan: PlanData, wish: RoutesWish, threadsMax: number): readonly Share[] {
  const aors = aorsInScope(plan, wish)
    .map((ltoTeamId) => ({ ltoTeamId, teams: openTeamsOf(plan, wish, ltoTeamId).length }))
    .sort((a, b) => b.teams - a.teams);
  const shares: { teams: number; aors: { ltoTeamId: LtoTeamId; teams: number }[] }[] = Array.from(
    { length: Math.min(threadsMax, aors.length) },
    () => ({ teams: 0, aors: [] }),
  );
  for (const aor of aors) {
    const [least] = [...shares].sort((a, b) => a.teams - b.teams);
    least?.aors.push(aor);
    if (least) least.teams += aor.teams;
  }
  return shares.map((share) => share.aors.reverse());
}
