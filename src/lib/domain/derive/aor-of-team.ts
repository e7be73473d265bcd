// Areas of responsibility, derived from the assignments and never stored.
import type { Dataset } from '../dataset.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';

type Assignments = Pick<PlanData, 'tecAssignments'>;

/** The TECs of one team, in no particular order. */
export function aorOfTeam(plan: Assignments, ltoTeamId: LtoTeamId): TecId[] {
  const tecIds: TecId[] = [];
  for (const [tecId, teamId] of plan.tecAssignments) if (teamId === ltoTeamId) tecIds.push(tecId);
  return tecIds;
}

/** The AoR of every team of the plan, empty ones included. */
export function aorsOfPlan(
  plan: Pick<PlanData, 'tecAssignments' | 'ltoTeams'>,
): ReadonlyMap<LtoTeamId, readonly TecId[]> {
  const aors = new Map<LtoTeamId, TecId[]>();
  for (const teamId of plan.ltoTeams.keys()) aors.set(teamId, []);
  for (const [tecId, teamId] of plan.tecAssignments) aors.get(teamId)?.push(tecId);
  return aors;
}

/** TECs of the dataset that no team covers, in the dataset's order. */
export function unassignedTecs(plan: Assignments, dataset: Pick<Dataset, 'tecs'>): TecId[] {
  return [...dataset.tecs.keys()].filter((tecId) => !plan.tecAssignments.has(tecId));
}
