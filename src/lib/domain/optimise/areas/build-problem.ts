// Turns dataset, plan and wish into numbers: TECs and teams by index.
import type { Dataset } from '../../dataset.ts';
import { seatTecsOfRegions } from '../../derive/regional-tecs-that-follow.ts';
import type { TecNeighbours } from '../../geo/neighbours.ts';
import type { LtoTeamId, TecId } from '../../ids.ts';
import type { PlanData } from '../../plan.ts';
import type { AreasWish } from '../../proposal.ts';
import { isRegionalTec, type Tec } from '../../tec.ts';
import type { AreasProblem } from './areas-problem.ts';
import { layOutLinks } from './lay-out-links.ts';
import { loadOfTecs } from './load-of-tecs.ts';

export type AreasGround = {
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
  /** Drive between two seats in any unit, the same in both directions. */
  readonly driveBetween: (from: TecId, to: TecId) => number;
};

export type AreasPlan = Pick<PlanData, 'ltoTeams' | 'tecAssignments' | 'pinnedTecs'>;

/** The problem with the names behind its indices. */
export type NamedProblem = {
  readonly problem: AreasProblem;
  readonly tecs: readonly Tec[];
  readonly teamIds: readonly LtoTeamId[];
};

/** A region in two AoRs counts like so much load-weighted driving more, as a share of all of it. */
const SPLIT_PRICE_SHARE = 0.03;
const MOVE_PRICE_SHARE = 0.02;

/** The problem for these teams; ids that the plan lacks are new teams. */
export function buildProblem(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  teamIds: readonly LtoTeamId[],
): NamedProblem {
  const tecs = [...ground.dataset.tecs.values()].filter((tec) => !isRegionalTec(tec));
  const count = tecs.length;
  const drive = driveMatrix(tecs, ground.driveBetween);
  const layout = layOutLinks(tecs, ground.neighbours);
  const load = loadOfTecs(tecs, wish.mix, teamIds.length, { drive, ...layout });
  const regionIds = [...new Set(tecs.map((tec) => tec.regionId))];
  const teamOf = (tec: Tec): number =>
    teamIds.indexOf(plan.tecAssignments.get(tec.id) as LtoTeamId);
  const today = Int32Array.from(tecs, teamOf);
  const unit = unitOfCost(drive, count, teamIds.length);
  const tolerance = wish.tolerancePercent / 100;
  const keptSeat = keptSeats(ground, plan, wish, teamIds, tecs);
  const isMinimal = wish.goal !== 'redraw';
  const problem: AreasProblem = {
    ...{ tecs: count, teams: teamIds.length, ...layout, load, drive, today, keptSeat },
    regionOf: Int32Array.from(tecs, (tec) => regionIds.indexOf(tec.regionId)),
    regions: regionIds.length,
    fixed: fixedTeams(plan, tecs, teamIds, today, keptSeat),
    isClosed: Uint8Array.from(teamIds, (id) => Number(plan.ltoTeams.get(id)?.isLocked ?? false)),
    lowest: new Float64Array(teamIds.length).fill(1 - tolerance),
    highest: new Float64Array(teamIds.length).fill(1 + tolerance),
    splitPrice: wish.keepRegions ? SPLIT_PRICE_SHARE * unit : 0,
    movePrice: isMinimal ? MOVE_PRICE_SHARE * unit : 0,
  };
  if (isMinimal) admitLoadsOfToday(problem);
  return { problem, tecs, teamIds };
}

/** What a division of this size costs about: two thirds of a team's share of the country away from the base. */
export function unitOfCost(drive: Float64Array, tecs: number, teams: number): number {
  let sum = 0;
  for (const each of drive) sum += each;
  return (sum / (tecs * tecs)) * Math.sqrt(teams) * 0.5;
}

function driveMatrix(tecs: readonly Tec[], between: AreasGround['driveBetween']): Float64Array {
  const drive = new Float64Array(tecs.length * tecs.length);
  for (const [from, start] of tecs.entries()) {
    for (const [to, end] of tecs.entries()) {
      if (to < from) drive[from * tecs.length + to] = drive[to * tecs.length + from] ?? 0;
      else if (to > from) drive[from * tecs.length + to] = between(start.id, end.id);
    }
  }
  return drive;
}

/** Bases stay where the wish says so, and where the team is locked anyway; a second team finds its own. */
function keptSeats(
  { dataset }: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  teamIds: readonly LtoTeamId[],
  tecs: readonly Tec[],
): Int32Array {
  const seatOfRegional = seatTecsOfRegions(dataset);
  const taken = new Set<number>();
  return Int32Array.from(teamIds, (id) => {
    const team = plan.ltoTeams.get(id);
    if (!team?.baseTecId || !(wish.keepBases || team.isLocked)) return -1;
    const baseId = seatOfRegional.get(team.baseTecId) ?? team.baseTecId;
    const seat = tecs.findIndex((tec) => tec.id === baseId);
    if (taken.has(seat)) return -1;
    taken.add(seat);
    return seat;
  });
}

function fixedTeams(
  plan: AreasPlan,
  tecs: readonly Tec[],
  teamIds: readonly LtoTeamId[],
  today: Int32Array,
  keptSeat: Int32Array,
): Int32Array {
  return Int32Array.from(tecs, (tec, at) => {
    const team = today[at] ?? -1;
    const id = teamIds[team];
    const isLocked = id !== undefined && (plan.ltoTeams.get(id)?.isLocked ?? false);
    if (isLocked || (team >= 0 && plan.pinnedTecs.has(tec.id))) return team;
    const host = keptSeat.indexOf(at);
    const hostId = teamIds[host];
    return hostId !== undefined && !plan.ltoTeams.get(hostId)?.isLocked ? host : -1;
  });
}

/** To move the fewest TECs, a team that is outside the tolerance today may stay as far outside. */
function admitLoadsOfToday({ tecs, teams, today, load, lowest, highest }: AreasProblem): void {
  const loads = new Float64Array(teams);
  for (let tec = 0; tec < tecs; tec += 1) {
    const team = today[tec] ?? -1;
    if (team >= 0) loads[team] = (loads[team] ?? 0) + (load[tec] ?? 0);
  }
  for (let team = 0; team < teams; team += 1) {
    const now = loads[team] ?? 0;
    // A new team has nothing today; it gets its share.
    if (now > 0) lowest[team] = Math.min(lowest[team] ?? 1, now);
    highest[team] = Math.max(highest[team] ?? 1, now);
  }
}
