// How evenly the work is spread over the LTO teams, and what nobody covers yet.
// Invariant: a regional TEC counts as a TEC; its voters, stations and area belong to the lower TECs.
import type { Dataset } from '../dataset.ts';
import { straightLineKm } from '../geo/distance.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import { isRegionalTec } from '../tec.ts';
import type { DriveTimes } from '../travel.ts';
import { aorsOfPlan, unassignedTecs } from './aor-of-team.ts';
import { drivesOfTeam } from './drives-of-team.ts';

export const WORKLOAD_MEASURES = [
  'tecs',
  'pecs',
  'voters',
  'areaKm2',
  'farthestSeatKm',
  'farthestDriveSeconds',
] as const;
export type WorkloadMeasure = (typeof WORKLOAD_MEASURES)[number];

/** What a set of TECs adds up to. */
export type Workload = {
  readonly tecs: number;
  readonly pecs: number;
  readonly voters: number;
  readonly areaKm2: number;
};

export type TeamBalance = Workload & {
  readonly ltoTeamId: LtoTeamId;
  /** Straight line from the base to the farthest seat of the AoR; null without base or TECs. */
  readonly farthestSeatKm: number | null;
  readonly farthestTecId: TecId | null;
  /** The longest drive from the base to a seat of the AoR; null without base, TECs or drives. */
  readonly farthestDriveSeconds: number | null;
  /** Share above (+) or below (-) the mean of all teams: 0.25 is 25 % more; null when undefined. */
  readonly deviations: Readonly<Record<WorkloadMeasure, number | null>>;
};

export type PlanBalance = {
  /** Ordered by team number. */
  readonly teams: readonly TeamBalance[];
  /** Mean over all teams; of the farthest seat, over the teams that have one. Null without any. */
  readonly means: Readonly<Record<WorkloadMeasure, number | null>>;
  readonly unassigned: Workload & { readonly tecIds: readonly TecId[] };
};

type Drawn = Pick<PlanData, 'ltoTeams' | 'tecAssignments'>;
type Facts = Pick<Dataset, 'tecs'>;

/** The balance of a whole plan; without `drives` nothing is said about driving. */
export function balanceOfPlan(
  plan: Drawn,
  dataset: Facts,
  drives: DriveTimes | null = null,
): PlanBalance {
  const aors = aorsOfPlan(plan);
  const numbered = [...plan.ltoTeams.values()].sort((a, b) => a.number - b.number);
  const measured = numbered.map((team) => {
    const tecIds = aors.get(team.id) ?? [];
    return {
      ltoTeamId: team.id,
      ...workloadOfTecs(tecIds, dataset),
      ...farthestSeat(team.baseTecId, tecIds, dataset),
      farthestDriveSeconds:
        drives && (drivesOfTeam(plan, drives, team.id)[0]?.drive.seconds ?? null),
    };
  });
  const means = recordOfMeasures((measure) => meanOf(measured.map((team) => team[measure])));
  const unassigned = unassignedTecs(plan, dataset);
  return {
    teams: measured.map((team) => ({
      ...team,
      deviations: recordOfMeasures((measure) => deviationOf(team[measure], means[measure])),
    })),
    means,
    unassigned: { tecIds: unassigned, ...workloadOfTecs(unassigned, dataset) },
  };
}

/** What TECs add up to; ids the dataset does not know count for nothing. */
export function workloadOfTecs(tecIds: Iterable<TecId>, dataset: Facts): Workload {
  const sum = { tecs: 0, pecs: 0, voters: 0, areaKm2: 0 };
  for (const tecId of tecIds) {
    const tec = dataset.tecs.get(tecId);
    if (!tec) continue;
    sum.tecs += 1;
    if (isRegionalTec(tec)) continue;
    sum.pecs += tec.pecs.value;
    sum.voters += tec.voters.value;
    sum.areaKm2 += tec.areaKm2;
  }
  return sum;
}

function farthestSeat(
  baseTecId: TecId | null,
  tecIds: readonly TecId[],
  dataset: Facts,
): Pick<TeamBalance, 'farthestSeatKm' | 'farthestTecId'> {
  const base = baseTecId === null ? undefined : dataset.tecs.get(baseTecId);
  let farthestSeatKm: number | null = null;
  let farthestTecId: TecId | null = null;
  for (const tecId of base ? tecIds : []) {
    const tec = dataset.tecs.get(tecId);
    if (!base || !tec) continue;
    const km = straightLineKm(base.seat.position, tec.seat.position);
    if (farthestSeatKm !== null && km <= farthestSeatKm) continue;
    farthestSeatKm = km;
    farthestTecId = tecId;
  }
  return { farthestSeatKm, farthestTecId };
}

function recordOfMeasures(
  value: (measure: WorkloadMeasure) => number | null,
): Record<WorkloadMeasure, number | null> {
  const entries = WORKLOAD_MEASURES.map((measure) => [measure, value(measure)]);
  return Object.fromEntries(entries) as Record<WorkloadMeasure, number | null>;
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function deviationOf(value: number | null, mean: number | null): number | null {
  return value === null || mean === null || mean === 0 ? null : value / mean - 1;
}
