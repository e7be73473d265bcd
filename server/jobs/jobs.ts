// The jobs of every plan of this server. Invariant: a plan has one running job at most, and everybody who may
// write the plan sees the same one; a job that ends badly says so in words.
import { availableParallelism } from 'node:os';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { randomId, type DatasetId, type PlanId } from '../../src/lib/domain/ids.ts';
import { refusalOfWish } from '../../src/lib/domain/optimise/areas/refusal-of-wish.ts';
import type { AreasProposal, AreasWish } from '../../src/lib/domain/proposal.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { JobState } from '../../src/lib/protocol/jobs.ts';
import type { Areas } from '../boundaries/areas.ts';
import type { Plans } from '../plans/plans.ts';
import type { Author } from '../storage/document-store.ts';
import { AREAS_WORKER, runInThread, type RunningThread, type ThreadEnd } from './run-in-thread.ts';

export type JobRefusal = {
  readonly code: 'archived' | 'unfit' | 'running' | 'busy' | 'unknown';
  readonly message: string;
};

export type Jobs = {
  /** Starts a search for areas. */
  propose(planId: PlanId, author: Author, wish: AreasWish): Promise<Result<JobState, JobRefusal>>;
  /** Ends a running job; true when there was one of that id. */
  cancel(planId: PlanId, jobId: string): boolean;
  /** The last job of a plan, or null. */
  of(planId: PlanId): JobState | null;
  /** What a finished job proposes, or null. */
  proposalOf(planId: PlanId, jobId: string): AreasProposal | null;
  /** Ends everything that runs. */
  close(): void;
};

export type JobsOptions = {
  readonly plans: Pick<Plans, 'read' | 'isArchived'>;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
  /** A job began, went on or ended. */
  readonly onChanged: (planId: PlanId, job: JobState) => void;
  readonly workerFile?: URL;
};

type Entry = { state: JobState; thread: RunningThread | null; proposal: AreasProposal | null };

/** Searches keep a core busy each. */
const RUNNING_MAX = Math.max(2, availableParallelism() - 1);
/** Plans whose last job is remembered. */
const REMEMBERED_MAX = 100;

/** Jobs over the plans of this server. */
export function createJobs(options: JobsOptions): Jobs {
  const entries = new Map<PlanId, Entry>();
  const { plans, datasets, areas, onChanged, workerFile = AREAS_WORKER } = options;

  function change(planId: PlanId, entry: Entry, patch: Partial<JobState>): void {
    entry.state = { ...entry.state, ...patch };
    onChanged(planId, entry.state);
  }

  function isFree(planId: PlanId): JobRefusal | null {
    if (entries.get(planId)?.thread) {
      const message = 'A proposal is being made for this plan already. Wait for it or cancel it.';
      return { code: 'running', message };
    }
    const running = [...entries.values()].filter((entry) => entry.thread).length;
    return running < RUNNING_MAX
      ? null
      : { code: 'busy', message: 'The server is making other proposals. Try again in a minute.' };
  }

  return {
    async propose(planId, author, wish) {
      if (plans.isArchived(planId)) {
        const message = 'This plan is archived. Restore it before you change it.';
        return err({ code: 'archived', message });
      }
      const plan = await plans.read(planId);
      const dataset = plan && datasets.get(plan.datasetId);
      if (!plan || !dataset) return err({ code: 'unknown', message: 'There is no such plan.' });
      const { neighbours } = await areas.of(dataset.id);
      const unfit = refusalOfWish(plan, wish, neighbours.size);
      if (unfit !== null) return err({ code: 'unfit', message: unfit });
      // Asked after all waiting is over, so that two who ask at once cannot both be let in.
      const refusal = isFree(planId);
      if (refusal) return err(refusal);
      const entry: Entry = {
        state: newState(planId, author, wish),
        thread: null,
        proposal: null,
      };
      remember(entries, planId, entry);
      entry.thread = runInThread(
        workerFile,
        { dataset, neighbours, plan, wish },
        {
          onProgress: ({ done, best }) => change(planId, entry, { done, best }),
          onEnd(end) {
            entry.thread = null;
            if (end.kind === 'proposal') entry.proposal = end.proposal;
            change(planId, entry, patchOfEnd(end));
          },
        },
      );
      onChanged(planId, entry.state);
      return ok(entry.state);
    },
    cancel(planId, jobId) {
      const entry = entries.get(planId);
      if (!entry?.thread || entry.state.id !== jobId) return false;
      entry.thread.cancel();
      return true;
    },
    of: (planId) => entries.get(planId)?.state ?? null,
    proposalOf(planId, jobId) {
      const entry = entries.get(planId);
      return entry?.state.id === jobId ? entry.proposal : null;
    },
    close() {
      for (const { thread } of entries.values()) thread?.cancel();
    },
  };
}

function newState(planId: PlanId, author: Author, wish: AreasWish): JobState {
  return {
    ...{ id: randomId<never>(), planId, startedBy: author.name, wish },
    startedAt: new Date().toISOString(),
    ...{ status: 'running', done: 0, best: null, error: null },
  };
}

function patchOfEnd(end: ThreadEnd): Partial<JobState> {
  switch (end.kind) {
    case 'proposal':
      return { status: 'done', done: 1 };
    case 'cancelled':
      return { status: 'cancelled' };
    case 'late':
      return {
        status: 'failed',
        error: 'The search did not end in its time and was stopped. Try again with more time.',
      };
    case 'crashed':
      console.error('A search for areas failed:', end.fault);
      return { status: 'failed', error: 'The search failed. Try again with other choices.' };
  }
}

/** Remembers the newest; forgets the oldest that is not running. */
function remember(entries: Map<PlanId, Entry>, planId: PlanId, entry: Entry): void {
  entries.delete(planId);
  entries.set(planId, entry);
  if (entries.size <= REMEMBERED_MAX) return;
  for (const [oldId, old] of entries) {
    if (old.thread) continue;
    entries.delete(oldId);
    return;
  }
}
