// A job that the server does, or did last, for a plan: the same for everybody who edits it.
// Invariant: what is known never goes back: older news of a job, and of older jobs, is passed over.
import type { PlanId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { JobKind, JobState, JobStateOf } from '../protocol/jobs.ts';
import { cancelJob, startJob } from './job-requests.ts';

export type JobRequests<Kind extends JobKind, Proposal> = {
  readonly kind: Kind;
  /** Asks for what a finished job proposes. */
  readonly fetchProposal: (planId: PlanId, jobId: string) => Promise<Result<Proposal, string>>;
};

export abstract class PlanJob<Kind extends JobKind, Proposal> {
  readonly #planId: PlanId;
  readonly #requests: JobRequests<Kind, Proposal>;
  #job = $state.raw<JobStateOf<Kind> | null>(null);
  #proposal = $state.raw<Proposal | null>(null);
  /** What could not be asked of the server, and what to do. */
  error = $state<string | null>(null);
  isStarting = $state(false);

  constructor(planId: PlanId, requests: JobRequests<Kind, Proposal>) {
    this.#planId = planId;
    this.#requests = requests;
  }

  get job(): JobStateOf<Kind> | null {
    return this.#job;
  }

  get proposal(): Proposal | null {
    return this.#proposal;
  }

  get isRunning(): boolean {
    return this.#job?.status === 'running';
  }

  /** Starts a search for everybody. */
  async start(wish: JobStateOf<Kind>['wish']): Promise<void> {
    this.isStarting = true;
    this.error = null;
    const started = await startJob(this.#planId, this.#requests.kind, wish);
    this.isStarting = false;
    if (started.ok) this.take(started.value);
    else this.error = started.error;
  }

  async cancel(): Promise<void> {
    if (this.#job) this.error = await cancelJob(this.#planId, this.#job.id);
  }

  /** Takes what the server tells of a job; other kinds, and what is older than known, are passed over. */
  take(told: JobState): void {
    if (told.kind !== this.#requests.kind) return;
    const job = told as JobStateOf<Kind>;
    const known = this.#job;
    const isSame = known?.id === job.id;
    if (isSame && (known.status !== 'running' || job.done < known.done)) return;
    if (known && !isSame && job.startedAt < known.startedAt) return;
    this.#job = job;
    if (!isSame) this.dismiss();
    if (job.status === 'done') void this.#load(job);
  }

  /** Puts the proposal away. */
  dismiss(): void {
    this.#proposal = null;
    this.onDismissed();
  }

  /** Forgets the choices made over the proposal. */
  protected abstract onDismissed(): void;

  async #load(job: JobStateOf<Kind>): Promise<void> {
    const found = await this.#requests.fetchProposal(this.#planId, job.id);
    if (this.#job?.id !== job.id) return;
    if (found.ok) this.#proposal = found.value;
    else this.error = found.error;
  }
}
