// The proposal of routes that the server makes, or made last, for a plan: the same for everybody who edits it.
// Invariant: what is ticked and what is looked at are one's own; job and proposal are everybody's.
import type { PlanId, StoTeamId } from '../domain/ids.ts';
import type { ProposedRoute, RoutesProposal } from '../domain/routes-proposal.ts';
import { fetchRoutesProposal } from './job-requests.ts';
import { PlanJob } from './plan-job.svelte.ts';

export class RoutesJob extends PlanJob<'routes', RoutesProposal> {
  /** Whether the proposal is looked at now: only then it is on the map and on the timelines. */
  isOpen = $state(false);
  /** Routes that were unticked. */
  #left = $state.raw<ReadonlySet<StoTeamId>>(new Set());
  #shown = $state.raw<readonly ProposedRoute[]>([]);

  constructor(planId: PlanId) {
    super(planId, { kind: 'routes', fetchProposal: fetchRoutesProposal });
  }

  /** What map and timelines show of the proposal, by team; empty while it is not looked at. */
  readonly proposedRoutes: ReadonlyMap<StoTeamId, ProposedRoute> = $derived.by(
    () => new Map((this.isOpen ? this.#shown : []).map((route) => [route.stoTeamId, route])),
  );

  /** Shows these routes: those that still hold and would be accepted. */
  show(routes: readonly ProposedRoute[]): void {
    this.#shown = routes;
  }

  isTicked(stoTeamId: StoTeamId): boolean {
    return !this.#left.has(stoTeamId);
  }

  tick(stoTeamIds: readonly StoTeamId[], isTicked: boolean): void {
    const left = new Set(this.#left);
    for (const stoTeamId of stoTeamIds) {
      if (isTicked) left.delete(stoTeamId);
      else left.add(stoTeamId);
    }
    this.#left = left;
  }

  protected override onDismissed(): void {
    this.#left = new Set();
    this.#shown = [];
  }
}
