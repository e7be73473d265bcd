// The proposal of areas that the server makes, or made last, for a plan: the same for everybody who edits it.
// Invariant: what is ticked and what the map shows are one's own; job and proposal are everybody's.
import type { LtoTeamId, PlanId, TecId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { AreasProposal, ProposalAlternative } from '../domain/proposal.ts';
import { fetchAreasProposal } from './job-requests.ts';
import { PlanJob } from './plan-job.svelte.ts';
import type { PlanPreview } from './preview-reader.ts';

export type AreasView = 'today' | 'proposed';

export class AreasJob extends PlanJob<'areas', AreasProposal> {
  /** Which of the alternatives is looked at. */
  choice = $state(0);
  /** What the map shows. */
  view = $state<AreasView>('proposed');
  /** Whether the proposal is looked at now: only then it is on the map. */
  isOpen = $state(false);
  /** Moves that were unticked. */
  #left = $state.raw<ReadonlySet<TecId>>(new Set());

  constructor(planId: PlanId) {
    super(planId, { kind: 'areas', fetchProposal: fetchAreasProposal });
  }

  get alternative(): ProposalAlternative | null {
    return this.proposal?.alternatives[this.choice] ?? null;
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

  protected override onDismissed(): void {
    this.#left = new Set();
    this.choice = 0;
    this.view = 'proposed';
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
