// What a division comes to, counted anew from the facts and not from the search's own sums.
import type { AreasFigures } from '../../proposal.ts';
import type { NamedProblem } from './build-problem.ts';
import { countPieces } from './count-pieces.ts';

/** The figures; TECs without a team (-1) count for nobody. Drives are in hours. */
export function figuresOfDivision(named: NamedProblem, owner: Int32Array): AreasFigures {
  const { problem, tecs } = named;
  const sumOf = (valueOf: (tec: number) => number): Float64Array => {
    const sums = new Float64Array(problem.teams);
    for (const [tec, team] of owner.entries()) {
      if (team >= 0) sums[team] = (sums[team] ?? 0) + valueOf(tec);
    }
    return sums;
  };
  return {
    loadDeviation: deviationOf(sumOf((tec) => problem.load[tec] ?? 0)),
    votersDeviation: deviationOf(sumOf((tec) => tecs[tec]?.voters.value ?? 0)),
    pecsDeviation: deviationOf(sumOf((tec) => tecs[tec]?.pecs.value ?? 0)),
    tecsDeviation: deviationOf(sumOf(() => 1)),
    meanDriveHours: meanDrive(named, owner),
    aorsInPieces: teamsOf(problem.teams).filter((team) => piecesOfTeam(named, owner, team) > 1)
      .length,
    splitRegions: splitRegions(named, owner),
  };
}

/** The members of a team, ascending. */
export function membersOf(owner: Int32Array, team: number): number[] {
  return [...owner.keys()].filter((tec) => owner[tec] === team);
}

/** In how many pieces a team's TECs lie; an enclave city belongs to the piece it hangs on. */
export function piecesOfTeam({ problem }: NamedProblem, owner: Int32Array, team: number): number {
  const own = membersOf(owner, team);
  const scratch = {
    queue: new Int32Array(problem.tecs),
    seen: new Int32Array(problem.tecs),
    stamp: 0,
  };
  const none = { members: new Int32Array(0), sizes: new Int32Array(problem.teams) };
  return countPieces(problem, owner, team, none, scratch, Int32Array.from(own));
}

/** The seat a team reaches its load from best, or the one it keeps; -1 without TECs. */
export function seatOfTeam({ problem }: NamedProblem, owner: Int32Array, team: number): number {
  const kept = problem.keptSeat[team] ?? -1;
  if (kept >= 0) return kept;
  const own = membersOf(owner, team);
  let best = { seat: -1, cost: Infinity };
  for (const seat of own) {
    const cost = costFrom(problem, own, seat);
    if (cost < best.cost) best = { seat, cost };
  }
  return best.seat;
}

function costFrom(
  { load, drive, tecs }: NamedProblem['problem'],
  own: readonly number[],
  seat: number,
): number {
  return own.reduce((sum, tec) => sum + (load[tec] ?? 0) * (drive[seat * tecs + tec] ?? 0), 0);
}

/** Farthest from the mean, as a share of it; 0 when there is nothing. */
function deviationOf(sums: Float64Array): number {
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length;
  if (mean === 0) return 0;
  return sums.reduce((most, each) => Math.max(most, Math.abs(each / mean - 1)), 0);
}

function meanDrive(named: NamedProblem, owner: Int32Array): number | null {
  const { problem } = named;
  let cost = 0;
  let load = 0;
  for (const team of teamsOf(problem.teams)) {
    const own = membersOf(owner, team);
    const seat = seatOfTeam(named, owner, team);
    if (own.length === 0 || seat < 0) continue;
    cost += costFrom(problem, own, seat);
    load += own.reduce((sum, tec) => sum + (problem.load[tec] ?? 0), 0);
  }
  return load === 0 ? null : cost / load;
}

function splitRegions({ problem }: NamedProblem, owner: Int32Array): number {
  const teamsIn = Array.from({ length: problem.regions }, () => new Set<number>());
  for (const [tec, team] of owner.entries()) {
    if (team >= 0) teamsIn[problem.regionOf[tec] ?? 0]?.add(team);
  }
  return teamsIn.filter((teams) => teams.size > 1).length;
}

function teamsOf(count: number): number[] {
  return Array.from({ length: count }, (_, team) => team);
}
