// The proposal of areas that the server makes, or made last, for a plan: the same for everybody who edits it.
// Invariant: what is ticked and what the map shows are one's own; job and proposal are everybody's.
import type { LtoTeamId, PlanId, TecId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { AreasProposal, AreasWish, ProposalAlternative } from '../domain/proposal.ts';
import type { JobState } from '../protocol/jobs.ts';
import { cancelJob, fetchJob, fetchProposal, startJob } from './job-requests.ts';
import type { PlanPreview } from './preview-reader.ts';

export type AreasView = 'today' | 'proposed';

export class AreasJob {
  readonly #planId: PlanId;
  #job = $state.raw<JobState | null>(null);
  #proposal = $state.raw<AreasProposal | null>(null);
  /** What could not be asked of the server, and what to do. */
  error = $state<string | null>(null);
  isStarting = $state(false);
  /** Which of the alternatives is looked at. */
  choice = $state(0);
  /** What the map shows. */
  view = $state<AreasView>('proposed');
  /** Whether the proposal is looked at now: only then it is on the map. */
  isOpen = $state(false);
  /** Moves that were unticked. */
  #left = $state.raw<ReadonlySet<TecId>>(new Set());

  constructor(planId: PlanId) {
    this.#planId = planId;
  }

  get job(): JobState | null {
    return this.#job;
  }

  get proposal(): AreasProposal | null {
    return this.#proposal;
  }

  get isRunning(): boolean {
    return this.#job?.status === 'running';
  }

  get alternative(): ProposalAlternative | null {
    return this.#proposal?.alternatives[this.choice] ?? null;
  }

  /** TECs that the map outlines: those that the proposal would move from where they are now. */
  movedOnMap(teamOfTec: (tecId: TecId) => LtoTeamId | null): ReadonlySet<TecId> {
    if (!this.isOpen) return new Set();
    const moves = this.alternative?.moves.filter(({ tecId, to }) => teamOfTec(tecId) !== to);
    return new Set(moves?.map((move) => move.tecId));
  }

  /** What the map shows in the place of the plan, or null for the plan itself. */
  get preview(): PlanPreview | null {
    const { alternative } = this;
    if (!alternative || !this.isOpen || this.view === 'today') return null;
    return {
      teamOfTec: new Map(
        alternative.moves
          .filter((move) => this.isTicked(move.tecId))
          .map(({ tecId, to }) => [tecId, to]),
      ),
      newTeams: newTeamsOf(alternative),
    };
  }

  isTicked(tecId: TecId): boolean {
    return !this.#left.has(tecId);
  }

  tick(tecIds: readonly TecId[], isTicked: boolean): void {
    const left = new Set(this.#left);
    for (const tecId of tecIds) {
      if (isTicked) left.delete(tecId);
      else left.add(tecId);
    }
    this.#left = left;
  }

  /** Starts a search for everybody. */
  async start(wish: AreasWish): Promise<void> {
    this.isStarting = true;
    this.error = null;
    const started = await startJob(this.#planId, wish);
    this.isStarting = false;
    if (!started.ok) this.error = started.error;
    else if (started.value) this.take(started.value);
  }

  async cancel(): Promise<void> {
    if (this.#job) this.error = await cancelJob(this.#planId, this.#job.id);
  }

  /** Asks what runs or ran last, after a time without connection. */
  async refresh(): Promise<void> {
    const found = await fetchJob(this.#planId);
    if (found.ok && found.value) this.take(found.value);
  }

  /** Takes what the server tells of a job; what is older than known is passed over. */
  take(job: JobState): void {
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
    this.#left = new Set();
    this.choice = 0;
    this.view = 'proposed';
  }

  async #load(job: JobState): Promise<void> {
    const found = await fetchProposal(this.#planId, job.id);
    if (this.#job?.id !== job.id) return;
    if (found.ok) this.#proposal = found.value;
    else this.error = found.error;
  }
}

function newTeamsOf({ teams }: ProposalAlternative): ReadonlyMap<LtoTeamId, LtoTeam> {
  return new Map(
    teams
      .filter((team) => team.isNew)
      .map(({ id, number, colour, baseTecId }) => [
        id,
        { id, number, colour, baseTecId, name: '', isLocked: false },
      ]),
  );
}
