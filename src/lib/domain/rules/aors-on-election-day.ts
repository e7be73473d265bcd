// What rules about an AoR's election day ask: whether its routes have begun, and which AoRs an edit touches.
import type { LtoTeamId, StopId, StoTeamId, TecId } from '../ids.ts';
import { onceFor } from '../once-for.ts';
import type { PlanData } from '../plan.ts';
import { rangeOfStoTeam, type StoTeam } from '../sto-team.ts';
import { teamsTouchedBy } from './aors.ts';
import { routeOfTeam, stopsOfTeam } from './route-days.ts';
import { tecOfStop } from './route-findings.ts';
import type { PlanDelta, RuleContext } from './rule.ts';

const NO_TEAMS: readonly StoTeam[] = [];

const teamsOfAors = onceFor((stoTeams: PlanData['stoTeams']) =>
  Map.groupBy(
    [...stoTeams.values()].filter((team) => rangeOfStoTeam(team) === 'aor'),
    ({ ltoTeamId }) => ltoTeamId,
  ),
);

/** The STO teams that are numbered after an AoR. */
export function stoTeamsOfAor(
  { plan }: Pick<RuleContext, 'plan'>,
  ltoTeamId: LtoTeamId,
): readonly StoTeam[] {
  return teamsOfAors(plan.stoTeams).get(ltoTeamId) ?? NO_TEAMS;
}

/** Whether every STO team of the AoR has a route or chooses for itself: only then do its shares say anything. */
export function isAorPlanned(context: RuleContext, ltoTeamId: LtoTeamId): boolean {
  const teams = stoTeamsOfAor(context, ltoTeamId);
  return (
    teams.length > 0 &&
    teams.every(
      ({ id }) =>
        stopsOfTeam(context, id).length > 0 || routeOfTeam(context, id).mode === 'area-only',
    )
  );
}

/** The AoRs that have STO teams. */
export function aorsWithStoTeams({ plan }: Pick<RuleContext, 'plan'>): readonly LtoTeamId[] {
  return [...plan.ltoTeams.keys()].filter((id) => stoTeamsOfAor({ plan }, id).length > 0);
}

/** The AoRs in which, or by whose teams, something was edited. */
export function aorsTouchedBy(
  delta: PlanDelta,
  before: RuleContext,
  after: RuleContext,
): ReadonlySet<LtoTeamId> | 'all' {
  if (delta.stations) return 'all';
  const aors = new Set(teamsTouchedBy(delta, before, after));
  const add = (ltoTeamId: LtoTeamId | null | undefined) => {
    if (ltoTeamId) aors.add(ltoTeamId);
  };
  for (const context of [before, after]) {
    const { plan } = context;
    for (const id of [...(delta.stoTeams ?? []), ...(delta.routes ?? [])]) {
      add(plan.stoTeams.get(id as StoTeamId)?.ltoTeamId);
    }
    const stops = [
      ...[...(delta.stops ?? [])].map((id) => plan.stops.get(id as StopId)),
      // A team that comes or goes takes its stops along, wherever they are.
      ...[...(delta.stoTeams ?? [])].flatMap((id) => stopsOfTeam(context, id as StoTeamId)),
    ];
    for (const stop of stops) {
      if (!stop) continue;
      add(plan.stoTeams.get(stop.stoTeamId)?.ltoTeamId);
      add(ownerOf(context, tecOfStop(context, stop)));
    }
  }
  return aors;
}

function ownerOf({ plan }: RuleContext, tecId: TecId | null): LtoTeamId | null {
  return tecId === null ? null : (plan.tecAssignments.get(tecId) ?? null);
}
