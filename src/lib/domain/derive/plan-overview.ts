// A plan as a page to read: who covers what, without people. What the roles that never join a live
// document get to see.
import type { Dataset } from '../dataset.ts';
import type { RegionId, TecId } from '../ids.ts';
import type { LocalNames } from '../local-names.ts';
import { codeOfLtoTeam, type TeamColour } from '../lto-team.ts';
import type { PlanData } from '../plan.ts';
import { isRegionalTec, type Figure } from '../tec.ts';
import { aorsOfPlan, unassignedTecs } from './aor-of-team.ts';
import { workloadOfTecs, type Workload } from './balance.ts';

export type TecOverview = {
  readonly id: TecId;
  readonly names: LocalNames;
  readonly isRegional: boolean;
  /** Null for a regional TEC, whose stations and voters belong to the lower TECs. */
  readonly pecs: number | null;
  readonly voters: number | null;
};

export type RegionOverview = {
  readonly id: RegionId;
  readonly names: LocalNames;
  readonly tecs: readonly TecOverview[];
};

export type AorOverview = {
  readonly workload: Workload;
  /** Regions by name, their TECs by name. */
  readonly regions: readonly RegionOverview[];
};

export type TeamOverview = AorOverview & {
  readonly code: string;
  readonly name: string;
  readonly colour: TeamColour;
  readonly baseNames: LocalNames | null;
};

export type PlanOverview = {
  /** By team number. */
  readonly teams: readonly TeamOverview[];
  readonly unassigned: AorOverview;
  readonly totals: Dataset['totals'];
  /** Whether voters and stations per TEC are estimates; they are marked wherever they are shown. */
  readonly isEstimate: boolean;
};

/** The overview of a plan. */
export function overviewOfPlan(plan: PlanData, dataset: Dataset): PlanOverview {
  const aors = aorsOfPlan(plan);
  const teams = [...plan.ltoTeams.values()].sort((a, b) => a.number - b.number);
  return {
    teams: teams.map((team) => ({
      code: codeOfLtoTeam(team),
      name: team.name,
      colour: team.colour,
      baseNames: (team.baseTecId && dataset.tecs.get(team.baseTecId)?.seat.names) ?? null,
      ...overviewOfAor(aors.get(team.id) ?? [], dataset),
    })),
    unassigned: overviewOfAor(unassignedTecs(plan, dataset), dataset),
    totals: dataset.totals,
    isEstimate: [...dataset.tecs.values()].some(
      (tec) => !isRegionalTec(tec) && [tec.pecs, tec.voters].some(isEstimated),
    ),
  };
}

/** The TECs of an area, in the order of its regions. */
export function tecIdsOfAor(aor: AorOverview): TecId[] {
  return aor.regions.flatMap((region) => region.tecs.map((tec) => tec.id));
}

function overviewOfAor(tecIds: readonly TecId[], dataset: Dataset): AorOverview {
  const tecs = tecIds.flatMap((id) => dataset.tecs.get(id) ?? []);
  const byRegion = Map.groupBy(tecs, (tec) => tec.regionId);
  const regions = [...byRegion].flatMap(([id, own]) => {
    const region = dataset.regions.get(id);
    return region ? [{ id, names: region.names, tecs: own.map(overviewOfTec).sort(byName) }] : [];
  });
  return { workload: workloadOfTecs(tecIds, dataset), regions: regions.sort(byName) };
}

function overviewOfTec(tec: Parameters<typeof isRegionalTec>[0]): TecOverview {
  const isRegional = isRegionalTec(tec);
  return {
    id: tec.id,
    names: tec.names,
    isRegional,
    pecs: isRegional ? null : tec.pecs.value,
    voters: isRegional ? null : tec.voters.value,
  };
}

function byName(a: { readonly names: LocalNames }, b: { readonly names: LocalNames }): number {
  return a.names.en.localeCompare(b.names.en, 'en');
}

function isEstimated(figure: Figure): boolean {
  return figure.quality === 'estimate';
}
