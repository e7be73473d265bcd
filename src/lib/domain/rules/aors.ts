// What several rules about areas ask: the AoRs of a plan, and whose AoR an edit touched.
import { aorsOfPlan } from '../derive/aor-of-team.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { PlanDelta, RuleContext } from './rule.ts';

/** The AoR of every LTO team, empty ones included; derived once a plan. */
export const aorsOf = onceFor(aorsOfPlan);

/** The TECs of one team; none for a team that is gone. */
export function aorOf({ plan }: RuleContext, ltoTeamId: LtoTeamId): readonly TecId[] {
  return aorsOf(plan).get(ltoTeamId) ?? [];
}

/** The teams that had or have one of these TECs. */
export function teamsOfTecs(
  tecIds: Iterable<TecId>,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<LtoTeamId> {
  const teams = new Set<LtoTeamId>();
  for (const tecId of tecIds) {
    for (const { plan } of [before, after]) {
      const team = plan.tecAssignments.get(tecId);
      if (team !== undefined) teams.add(team);
    }
  }
  return teams;
}

/** The teams whose record or AoR an edit changed. */
export function teamsTouchedBy(
  delta: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<LtoTeamId> {
  const teams = new Set(teamsOfTecs(changedTecs(delta.tecAssignments), before, after));
  for (const team of delta.ltoTeams ?? []) teams.add(team as LtoTeamId);
  return teams;
}

/** The keys of a part that is kept by TEC. */
export function changedTecs(keys: ReadonlySet<string> | undefined): ReadonlySet<TecId> {
  return (keys ?? new Set()) as ReadonlySet<TecId>;
}
