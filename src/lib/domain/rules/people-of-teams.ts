// What the rules about people have in common: who is in which team, and whom an edit touches.
// Invariant: a roster is never changed in place, so what was found of one stays true of it.
import type { LtoTeamId, ObserverId, StoTeamId, TeamId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import type { PlanData } from '../plan.ts';
import { membersOfTeams, type RosterData } from '../roster.ts';
import type { FindingObject } from './finding.ts';
import type { PlanDelta, RuleContext } from './rule.ts';

const NOBODY: readonly Observer[] = [];
const membersFound = new WeakMap<RosterData, ReturnType<typeof membersOfTeams>>();

/** The observers of a team by name; empty when it has none, or for those who may not read the roster. */
export function membersOfTeam({ roster }: RuleContext, teamId: TeamId): readonly Observer[] {
  if (!roster) return NOBODY;
  let members = membersFound.get(roster);
  if (!members) membersFound.set(roster, (members = membersOfTeams(roster)));
  return members.get(teamId) ?? NOBODY;
}

/** Every team of either kind. */
export function* teamIdsOf({ plan }: RuleContext): Iterable<TeamId> {
  yield* plan.ltoTeams.keys();
  yield* plan.stoTeams.keys();
}

/** A team as a finding names it; null when the plan has no such team. */
export function objectOfTeam(plan: PlanData, teamId: TeamId): FindingObject | null {
  const ltoTeam = plan.ltoTeams.get(teamId as LtoTeamId);
  if (ltoTeam) return { kind: 'lto-team', id: ltoTeam.id };
  const stoTeam = plan.stoTeams.get(teamId as StoTeamId);
  return stoTeam ? { kind: 'sto-team', id: stoTeam.id } : null;
}

/** The team an observer works in; null without one, and when the plan no longer has it. */
export function teamOfObserver(
  { plan, roster }: RuleContext,
  observerId: ObserverId,
): FindingObject | null {
  const teamId = roster?.members.get(observerId);
  return teamId === undefined ? null : objectOfTeam(plan, teamId);
}

/** Teams that came, went or changed, or whose people did. */
export function teamsTouched(
  delta: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<TeamId> {
  const touched = new Set(teamsChanged(delta));
  for (const observerId of observersChanged(delta)) {
    for (const { roster } of [before, after]) {
      const teamId = roster?.members.get(observerId);
      if (teamId !== undefined) touched.add(teamId);
    }
  }
  return touched;
}

/** Observers who came, went or changed, or whose team did. */
export function observersTouched(
  delta: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<ObserverId> {
  const touched = new Set(observersChanged(delta));
  for (const teamId of teamsChanged(delta)) {
    for (const context of [before, after]) {
      for (const { id } of membersOfTeam(context, teamId)) touched.add(id);
    }
  }
  return touched;
}

function teamsChanged({ ltoTeams, stoTeams }: PlanDelta): TeamId[] {
  return [...(ltoTeams ?? []), ...(stoTeams ?? [])].map((id) => id as TeamId);
}

function observersChanged({ observers, members }: PlanDelta): ObserverId[] {
  return [...(observers ?? []), ...(members ?? [])].map((id) => id as ObserverId);
}
