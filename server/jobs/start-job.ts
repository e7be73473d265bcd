// What every kind of job has in common: it is prepared first, which may refuse, then runs and tells.
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { AreasProposal } from '../../src/lib/domain/proposal.ts';
import type { Result } from '../../src/lib/domain/result.ts';
import type { RoutesProposal } from '../../src/lib/domain/routes-proposal.ts';
import type { JobKind, JobStateOf } from '../../src/lib/protocol/jobs.ts';
import type { RunningThread, ThreadListeners } from './run-in-thread.ts';

export type JobRefusal = {
  readonly code: 'archived' | 'unfit' | 'running' | 'busy' | 'unknown';
  readonly message: string;
};

type ProposalOf = { readonly areas: AreasProposal; readonly routes: RoutesProposal };
export type JobProposal = ProposalOf[JobKind];

type FiguresOf<Kind extends JobKind> = NonNullable<JobStateOf<Kind>['best']>;

/** Starts what was prepared. */
export type PreparedJob<Kind extends JobKind> = (
  listeners: ThreadListeners<FiguresOf<Kind>, ProposalOf[Kind]>,
) => RunningThread;

/** Reads what the job needs and says whether it can be done. */
export type PrepareJob<Kind extends JobKind> = (
  planId: PlanId,
  wish: JobStateOf<Kind>['wish'],
) => Promise<Result<PreparedJob<Kind>, JobRefusal>>;

export const UNKNOWN_PLAN: JobRefusal = { code: 'unknown', message: 'There is no such plan.' };
