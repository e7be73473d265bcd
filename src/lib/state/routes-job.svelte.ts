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

  constructor(planId: PlanId) {
    super(planId, { kind: 'routes', fetchProposal: fetchRoutesProposal });
  }

  /** What would be accepted, by team; empty while no proposal is looked at. */
  readonly proposedRoutes: ReadonlyMap<StoTeamId, ProposedRoute> = $derived.by(() => {
    const routes = this.isOpen ? (this.proposal?.routes ?? []) : [];
    return new Map(routes.map((route) => [route.stoTeamId, route]));
  });

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
  }
}
