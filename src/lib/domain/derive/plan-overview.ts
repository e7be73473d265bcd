// A plan as a page to read: who covers what, without people. What the roles that never join a live
// document get to see.
import type { Dataset } from '../dataset.ts';
import type { RegionId, TecId } from '../ids.ts';
import type { Language } from '../local-names.ts';
import { codeOfLtoTeam, type TeamColour } from '../lto-team.ts';
import type { PlanData } from '../plan.ts';
import { isRegionalTec, type Figure, type Tec } from '../tec.ts';
import { aorsOfPlan, unassignedTecs } from './aor-of-team.ts';
import { workloadOfTecs, type Workload } from './balance.ts';

export type TecOverview = {
  readonly id: TecId;
  readonly name: string;
  readonly isRegional: boolean;
  /** Null for a regional TEC, whose stations and voters belong to the lower TECs. */
  readonly pecs: number | null;
  readonly voters: number | null;
};

export type RegionOverview = {
  readonly id: RegionId;
  readonly name: string;
  readonly tecs: readonly TecOverview[];
};

export type AorOverview = {
  readonly workload: Workload;
  /** By name; in each the regional TEC first, then the others by name. */
  readonly regions: readonly RegionOverview[];
};

export type TeamOverview = AorOverview & {
  readonly code: string;
  readonly name: string;
  readonly colour: TeamColour;
  readonly baseName: string | null;
};

export type PlanOverview = {
  /** By team number. */
  readonly teams: readonly TeamOverview[];
  readonly unassigned: AorOverview;
  readonly totals: Dataset['totals'];
  /** Whether voters and stations per TEC are estimates; they are marked wherever they are shown. */
  readonly isEstimate: boolean;
};

/** The overview of a plan, its places named and ordered in one language. */
export function overviewOfPlan(plan: PlanData, dataset: Dataset, language: Language): PlanOverview {
  const aors = aorsOfPlan(plan);
  const teams = [...plan.ltoTeams.values()].sort((a, b) => a.number - b.number);
  return {
    teams: teams.map((team) => ({
      code: codeOfLtoTeam(team),
      name: team.name,
      colour: team.colour,
      baseName: (team.baseTecId && dataset.tecs.get(team.baseTecId)?.seat.names[language]) ?? null,
      ...overviewOfAor(aors.get(team.id) ?? [], dataset, language),
    })),
    unassigned: overviewOfAor(unassignedTecs(plan, dataset), dataset, language),
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

function overviewOfAor(
  tecIds: readonly TecId[],
  dataset: Dataset,
  language: Language,
): AorOverview {
  const tecs = tecIds.flatMap((id) => dataset.tecs.get(id) ?? []);
  const { compare } = new Intl.Collator(language);
  const regions = [...Map.groupBy(tecs, (tec) => tec.regionId)].map(([id, own]) => ({
    id,
    name: dataset.regions.get(id)?.names[language] ?? id,
    tecs: own
      .map((tec) => overviewOfTec(tec, language))
      .sort((a, b) => Number(b.isRegional) - Number(a.isRegional) || compare(a.name, b.name)),
  }));
  regions.sort((a, b) => compare(a.name, b.name));
  return { workload: workloadOfTecs(tecIds, dataset), regions };
}

function overviewOfTec(tec: Tec, language: Language): TecOverview {
  const isRegional = isRegionalTec(tec);
  return {
    id: tec.id,
    name: tec.names[language],
    isRegional,
    pecs: isRegional ? null : tec.pecs.value,
    voters: isRegional ? null : tec.voters.value,
  };
}

function isEstimated(figure: Figure): boolean {
  return figure.quality === 'estimate';
}
