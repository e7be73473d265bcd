// The LTO teams around an AoR: who they are by code, never by person, and where their areas touch it.
import type { Dataset } from '../dataset.ts';
import type { TecNeighbours } from '../geo/neighbours.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { LocalNames } from '../local-names.ts';
import { codeOfLtoTeam } from '../lto-team.ts';
import type { PlanData } from '../plan.ts';
import { aorOfTeam } from './aor-of-team.ts';

export type NeighbourTeam = {
  readonly code: string;
  readonly name: string;
  readonly baseNames: LocalNames | null;
  /** TECs of the AoR that touch theirs, in the dataset's order. */
  readonly ownTecIds: readonly TecId[];
  /** Their TECs that touch the AoR, in the dataset's order. */
  readonly theirTecs: readonly { readonly id: TecId; readonly names: LocalNames }[];
};

/** The teams whose AoR touches that of `ltoTeamId`, by number. */
export function neighboursOfAor(
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments'>,
  ltoTeamId: LtoTeamId,
  { tecs }: Pick<Dataset, 'tecs'>,
  neighbours: TecNeighbours,
): NeighbourTeam[] {
  const touching = new Map<LtoTeamId, { own: Set<TecId>; their: Set<TecId> }>();
  for (const own of aorOfTeam(plan, ltoTeamId)) {
    for (const their of neighbours.get(own) ?? []) {
      const teamId = plan.tecAssignments.get(their);
      if (teamId === undefined || teamId === ltoTeamId) continue;
      const border = touching.get(teamId) ?? { own: new Set(), their: new Set() };
      border.own.add(own);
      border.their.add(their);
      touching.set(teamId, border);
    }
  }
  const inOrder = (ids: ReadonlySet<TecId>) => [...tecs.values()].filter(({ id }) => ids.has(id));
  return [...plan.ltoTeams.values()]
    .sort((a, b) => a.number - b.number)
    .flatMap((team) => {
      const border = touching.get(team.id);
      if (!border) return [];
      const base = team.baseTecId === null ? undefined : tecs.get(team.baseTecId);
      return {
        code: codeOfLtoTeam(team),
        name: team.name,
        baseNames: base?.seat.names ?? null,
        ownTecIds: inOrder(border.own).map(({ id }) => id),
        theirTecs: inOrder(border.their).map(({ id, names }) => ({ id, names })),
      };
    });
}
