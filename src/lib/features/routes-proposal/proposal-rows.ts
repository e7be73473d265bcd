// The routes of a proposal as a list: grouped by AoR, each with how it stands now.
import type { LtoTeamId } from '$lib/domain/ids.ts';
import { codeOfLtoTeam } from '$lib/domain/lto-team.ts';
import type { PlanData } from '$lib/domain/plan.ts';
import {
  statesOfRoutes,
  type ProposedRoute,
  type RoutesProposal,
  type RouteState,
  type UncoveredReason,
} from '$lib/domain/routes-proposal.ts';
import { codeOfStoTeam } from '$lib/domain/sto-team.ts';

export type RouteRow = {
  readonly route: ProposedRoute;
  readonly code: string;
  readonly state: RouteState;
};

export type RouteGroup = {
  readonly ltoTeamId: LtoTeamId | null;
  readonly label: string;
  readonly rows: readonly RouteRow[];
};

/** Groups by AoR, then by team number; teams that are gone come last. */
export function groupsOfRoutes(
  { routes }: Pick<RoutesProposal, 'routes'>,
  plan: Pick<PlanData, 'stoTeams' | 'ltoTeams' | 'routes' | 'stops'>,
): readonly RouteGroup[] {
  const states = statesOfRoutes(routes, plan);
  const rows = routes.map((route): RouteRow => {
    const team = plan.stoTeams.get(route.stoTeamId);
    return {
      route,
      code: team ? codeOfStoTeam(team) : 'a deleted team',
      state: states.get(route.stoTeamId) ?? 'team-gone',
    };
  });
  const byAor = Map.groupBy(
    rows,
    ({ route }) => plan.stoTeams.get(route.stoTeamId)?.ltoTeamId ?? null,
  );
  return [...byAor]
    .map(([ltoTeamId, own]) => {
      const team = ltoTeamId && plan.ltoTeams.get(ltoTeamId);
      const label = team ? `${codeOfLtoTeam(team)} ${team.name}`.trim() : 'No AoR';
      const sorted = [...own].sort((a, b) => (a.code < b.code ? -1 : 1));
      return { ltoTeamId, label, rows: sorted };
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** What became of a route that no longer holds, in words. */
export const STATE_WORDS: Readonly<Record<Exclude<RouteState, 'holds'>, string>> = {
  done: 'is so already',
  'changed-since': 'changed by somebody since',
  'locked-since': 'locked since',
  'team-gone': 'the team was deleted since',
  'taken-since': 'a station is on another route since',
};

/** How many stations come to a route and go from it. */
export function stopsChanged({ before, after }: ProposedRoute): {
  readonly added: number;
  readonly removed: number;
} {
  const [was, is] = [before, after].map((stops) => new Set(stops.map((stop) => stop.stationId)));
  return {
    added: is?.difference(was ?? new Set()).size ?? 0,
    removed: was?.difference(is ?? new Set()).size ?? 0,
  };
}

/** Stations left out by reason, most first; drawn ones counted apart. */
export function countsOfReasons({ uncovered }: Pick<RoutesProposal, 'uncovered'>): readonly {
  readonly reason: UncoveredReason;
  readonly stations: number;
  readonly drawn: number;
}[] {
  return [...Map.groupBy(uncovered, ({ reason }) => reason)]
    .map(([reason, own]) => ({
      reason,
      stations: own.length,
      drawn: own.filter(({ isSampled }) => isSampled).length,
    }))
    .sort((a, b) => b.drawn - a.drawn || b.stations - a.stations);
}
