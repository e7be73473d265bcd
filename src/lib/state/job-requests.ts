// Asks the server about the jobs of a plan. What goes wrong comes back as words, never as an exception.
import type { PlanId } from '../domain/ids.ts';
import type { AreasProposal } from '../domain/proposal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { RoutesProposal } from '../domain/routes-proposal.ts';
import { areasProposalSchema } from '../protocol/areas-job.ts';
import {
  jobsAnswerSchema,
  jobStartedSchema,
  type JobKind,
  type JobState,
  type JobStateOf,
} from '../protocol/jobs.ts';
import { routesProposalSchema } from '../protocol/routes-job.ts';
import { OFFLINE, postOf, requestJson } from './request-json.ts';

/** The last job of each kind of a plan. */
export async function fetchJobs(planId: PlanId): Promise<Result<readonly JobState[], string>> {
  const answer = await requestJson(`/api/plans/${planId}/jobs`, {}, jobsAnswerSchema);
  return answer.ok ? ok(answer.value.jobs) : answer;
}

/** Starts a search. */
export async function startJob<Kind extends JobKind>(
  planId: PlanId,
  kind: Kind,
  wish: JobStateOf<Kind>['wish'],
): Promise<Result<JobState, string>> {
  const answer = await requestJson(
    `/api/plans/${planId}/jobs`,
    postOf({ kind, wish }),
    jobStartedSchema,
  );
  return answer.ok ? ok(answer.value.job) : answer;
}

/** Null when it was cancelled or had ended, else what went wrong. */
export async function cancelJob(planId: PlanId, jobId: string): Promise<string | null> {
  try {
    await fetch(`/api/plans/${planId}/jobs/${jobId}`, { method: 'DELETE' });
    return null;
  } catch {
    return OFFLINE;
  }
}

/** The areas that a finished job proposes. */
export function fetchAreasProposal(
  planId: PlanId,
  jobId: string,
): Promise<Result<AreasProposal, string>> {
  return requestJson(`/api/plans/${planId}/jobs/${jobId}/proposal`, {}, areasProposalSchema);
}

/** The routes that a finished job proposes. */
export function fetchRoutesProposal(
  planId: PlanId,
  jobId: string,
): Promise<Result<RoutesProposal, string>> {
  return requestJson(`/api/plans/${planId}/jobs/${jobId}/proposal`, {}, routesProposalSchema);
}
