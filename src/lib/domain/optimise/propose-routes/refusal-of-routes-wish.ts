// Why routes cannot be searched for in a plan, with what to do; null when they can.
import type { PlanData } from '../../plan.ts';
import type { RoutesWish } from '../../routes-proposal.ts';
import { aorsInScope } from './routes-ground.ts';

/** Asked before anything is read or started. */
export function refusalOfRoutesWish(plan: PlanData, wish: RoutesWish): string | null {
  const { scope } = wish;
  if (!plan.choices.has('stationFrame')) {
    return 'There are no stations yet. Import the commission’s list or generate one under Stations.';
  }
  if (plan.stoTeams.size === 0) return 'There are no STO teams yet. Allocate them under Sample.';
  if (aorsInScope(plan, wish).length > 0) return null;
  if (scope.kind === 'team') {
    const team = plan.stoTeams.get(scope.stoTeamId);
    if (!team) return 'This team is no longer in the plan.';
    if (plan.routes.get(team.id)?.isLocked) return 'This route is locked. Unlock it first.';
    return 'This team belongs to no AoR. Allocate it under Sample first.';
  }
  if (scope.kind === 'aor' && !plan.ltoTeams.has(scope.ltoTeamId)) {
    return 'This LTO team is no longer in the plan.';
  }
  return 'No team here can be given a route: each is locked, or belongs to no AoR.';
}
