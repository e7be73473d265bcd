// The jobs of every plan of this server. Invariant: a plan has one running job of a kind at most, and everybody
// who may write the plan sees the same one; a job that ends badly says so in words.
import { availableParallelism } from 'node:os';
import { randomId, type PlanId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { JobKind, JobRequest, JobState } from '../../src/lib/protocol/jobs.ts';
import type { Author } from '../storage/document-store.ts';
import type { RunningThread, ThreadEnd, ThreadListeners } from './run-in-thread.ts';
import type { JobProposal, JobRefusal, PrepareJob } from './start-job.ts';

export type Jobs = {
  /** Starts a search. */
  propose(
    planId: PlanId,
    author: Author,
    request: JobRequest,
  ): Promise<Result<JobState, JobRefusal>>;
  /** Ends a running job; true when there was one of that id. */
  cancel(planId: PlanId, jobId: string): boolean;
  /** The last job of each kind of a plan. */
  of(planId: PlanId): readonly JobState[];
  /** What a finished job proposes, or null. */
  proposalOf(planId: PlanId, jobId: string): JobProposal | null;
  /** Ends everything that runs. */
  close(): void;
};

export type JobsOptions = {
  readonly prepare: { readonly [Kind in JobKind]: PrepareJob<Kind> };
  readonly isArchived: (planId: PlanId) => boolean;
  /** A job began, went on or ended. */
  readonly onChanged: (planId: PlanId, job: JobState) => void;
};

type Entry = {
  readonly planId: PlanId;
  state: JobState;
  thread: RunningThread | null;
  proposal: JobProposal | null;
};
type JobFacts = Omit<JobState, 'kind' | 'wish' | 'best'>;
type Listeners = ThreadListeners<NonNullable<JobState['best']>, JobProposal>;

/** Searches keep a core busy each. */
const RUNNING_MAX = Math.max(2, availableParallelism() - 1);
/** Jobs that are remembered. */
const REMEMBERED_MAX = 100;

/** Jobs over the plans of this server. */
export function createJobs({ prepare, isArchived, onChanged }: JobsOptions): Jobs {
  const entries = new Map<string, Entry>();
  const ofPlan = (planId: PlanId) =>
    [...entries.values()].filter((entry) => entry.planId === planId);
  const find = (planId: PlanId, jobId: string) =>
    ofPlan(planId).find(({ state }) => state.id === jobId) ?? null;

  function change(entry: Entry, patch: Partial<JobFacts> & Pick<Partial<JobState>, 'best'>): void {
    // The figures are those of the entry's own kind: its thread alone tells them.
    entry.state = { ...entry.state, ...patch } as JobState;
    onChanged(entry.planId, entry.state);
  }

  function refusalNow(planId: PlanId, kind: JobKind): JobRefusal | null {
    if (entries.get(keyOf(planId, kind))?.thread) {
      const message = 'A proposal is being made for this plan already. Wait for it or cancel it.';
      return { code: 'running', message };
    }
    const running = [...entries.values()].filter((entry) => entry.thread).length;
    return running < RUNNING_MAX
      ? null
      : { code: 'busy', message: 'The server is making other proposals. Try again in a minute.' };
  }

  function listenersOf(entry: Entry): Listeners {
    return {
      onProgress: (done, best) => change(entry, { done, best }),
      onEnd(end) {
        entry.thread = null;
        if (end.kind === 'answer') entry.proposal = end.answer;
        change(entry, patchOfEnd(end));
      },
    };
  }

  return {
    async propose(planId, author, request) {
      if (isArchived(planId)) {
        const message = 'This plan is archived. Restore it before you change it.';
        return err({ code: 'archived', message });
      }
      const prepared = await prepareRequest(prepare, planId, request);
      if (!prepared.ok) return prepared;
      // Asked after all waiting is over, so that two who ask at once cannot both be let in.
      const refusal = refusalNow(planId, request.kind);
      if (refusal) return err(refusal);
      const state = newState(planId, author, request);
      const entry: Entry = { planId, state, thread: null, proposal: null };
      remember(entries, keyOf(planId, request.kind), entry);
      entry.thread = prepared.value(listenersOf(entry));
      onChanged(planId, entry.state);
      return ok(entry.state);
    },
    cancel(planId, jobId) {
      const entry = find(planId, jobId);
      if (!entry?.thread) return false;
      entry.thread.cancel();
      return true;
    },
    of: (planId) => ofPlan(planId).map(({ state }) => state),
    proposalOf: (planId, jobId) => find(planId, jobId)?.proposal ?? null,
    close() {
      for (const { thread } of entries.values()) thread?.cancel();
    },
  };
}

function keyOf(planId: PlanId, kind: JobKind): string {
  return `${planId}|${kind}`;
}

/** Each kind is prepared by its own; from then on all run alike. */
async function prepareRequest(
  prepare: JobsOptions['prepare'],
  planId: PlanId,
  request: JobRequest,
): Promise<Result<(listeners: Listeners) => RunningThread, JobRefusal>> {
  return request.kind === 'areas'
    ? prepare.areas(planId, request.wish)
    : prepare.routes(planId, request.wish);
}

function newState(planId: PlanId, author: Author, request: JobRequest): JobState {
  return {
    ...{ id: randomId<never>(), planId, startedBy: author.name, ...request },
    startedAt: new Date().toISOString(),
    ...{ status: 'running', done: 0, best: null, error: null },
  };
}

function patchOfEnd(end: ThreadEnd<JobProposal>): Partial<JobFacts> {
  switch (end.kind) {
    case 'answer':
      return { status: 'done', done: 1 };
    case 'cancelled':
      return { status: 'cancelled' };
    case 'late':
      return {
        status: 'failed',
        error: 'The search did not end in its time and was stopped. Try again with more time.',
      };
    case 'crashed':
      console.error('A search failed:', end.fault);
      return { status: 'failed', error: 'The search failed. Try again with other choices.' };
  }
}

/** Remembers the newest; forgets the oldest that is not running. */
function remember(entries: Map<string, Entry>, key: string, entry: Entry): void {
  entries.delete(key);
  entries.set(key, entry);
  if (entries.size <= REMEMBERED_MAX) return;
  for (const [oldKey, old] of entries) {
    if (old.thread) continue;
    entries.delete(oldKey);
    return;
  }
}
