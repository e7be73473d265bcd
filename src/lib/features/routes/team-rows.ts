// The teams of the timelines, by AoR and number, as the filters leave them.
import type { LtoTeamId, StoTeamId } from '../../domain/ids.ts';
import type { LtoTeam } from '../../domain/lto-team.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { StoTeam } from '../../domain/sto-team.ts';
import { stoTeamOfFinding } from './route-findings.ts';

/** How many errors and warnings a route has. */
export type ProblemCounts = { readonly errors: number; readonly warnings: number };

export type AorRow = {
  readonly kind: 'aor';
  readonly key: string;
  /** Null for the teams that belong to no AoR. */
  readonly ltoTeam: LtoTeam | null;
  readonly count: number;
};
export type TeamRow = { readonly kind: 'team'; readonly key: string; readonly team: StoTeam };
export type TimelineRow = AorRow | TeamRow;

export const TEAM_FILTERS = ['all', 'problems', 'no-route'] as const;
export type TeamFilter = (typeof TEAM_FILTERS)[number];

export type TeamRowFacts = {
  readonly stoTeams: readonly StoTeam[];
  /** By number. */
  readonly ltoTeams: readonly LtoTeam[];
  readonly aor: LtoTeamId | 'all' | 'none';
  readonly isShown: (team: StoTeam) => boolean;
};

/** Each AoR with its teams; AoRs without a team that is shown are left out. */
export function rowsOfTeams(facts: TeamRowFacts): readonly TimelineRow[] {
  const { stoTeams, ltoTeams, aor, isShown } = facts;
  const known = new Set(ltoTeams.map(({ id }) => id));
  const groupOf = ({ ltoTeamId }: StoTeam): LtoTeamId | null =>
    ltoTeamId !== null && known.has(ltoTeamId) ? ltoTeamId : null;
  const groups = Map.groupBy(stoTeams.filter(isShown), groupOf);
  const order = [...ltoTeams, null].filter(
    (team) => aor === 'all' || (team === null ? aor === 'none' : team.id === aor),
  );
  return order.flatMap((ltoTeam): readonly TimelineRow[] => {
    const own = groups.get(ltoTeam?.id ?? null) ?? [];
    if (own.length === 0) return [];
    const head: AorRow = {
      ...{ kind: 'aor', key: ltoTeam?.id ?? 'no-aor', ltoTeam, count: own.length },
    };
    return [head, ...own.map((team): TeamRow => ({ kind: 'team', key: team.id, team }))];
  });
}

/** Errors and warnings by team. */
export function problemsByTeam(
  findings: readonly Finding[],
  isWaived: (finding: Finding) => boolean,
): ReadonlyMap<StoTeamId, ProblemCounts> {
  const counts = new Map<StoTeamId, ProblemCounts>();
  for (const finding of findings) {
    const { severity } = finding;
    const stoTeamId = stoTeamOfFinding(finding);
    if (stoTeamId === null || severity === 'info' || isWaived(finding)) continue;
    const { errors, warnings } = counts.get(stoTeamId) ?? { errors: 0, warnings: 0 };
    counts.set(
      stoTeamId,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    );
  }
  return counts;
}
