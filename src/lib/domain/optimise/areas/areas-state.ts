// A division of the TECs under search, with everything a move needs kept up to date.
// Invariant: `seatCosts[team * tecs + seat]` is what the team's load costs to reach from that seat.
import type { AreasProblem } from './areas-problem.ts';
import { countPieces, type PieceScratch } from './count-pieces.ts';

export type AreasState = {
  readonly problem: AreasProblem;
  readonly owner: Int32Array;
  /** The TECs of team `a` are `members[a * tecs]` onwards, `sizes[a]` of them, in any order. */
  readonly members: Int32Array;
  readonly places: Int32Array;
  readonly sizes: Int32Array;
  readonly loads: Float64Array;
  readonly seatCosts: Float64Array;
  /** The cost of each team from its best (or kept) seat, and how many pieces it is in. */
  readonly costs: Float64Array;
  readonly pieces: Int32Array;
  /** TECs of a region with a team, `region * teams + team`. */
  readonly regionCounts: Int32Array;
  readonly scratch: PieceScratch;
};

/** The state of a division; every TEC has a team. */
export function createState(problem: AreasProblem, owner: Int32Array): AreasState {
  const { tecs, teams, regions } = problem;
  const state: AreasState = {
    problem,
    owner: new Int32Array(tecs),
    members: new Int32Array(teams * tecs),
    places: new Int32Array(tecs),
    sizes: new Int32Array(teams),
    loads: new Float64Array(teams),
    seatCosts: new Float64Array(teams * tecs),
    costs: new Float64Array(teams),
    pieces: new Int32Array(teams),
    regionCounts: new Int32Array(regions * teams),
    scratch: { queue: new Int32Array(tecs), seen: new Int32Array(tecs), stamp: 0 },
  };
  loadOwners(state, owner);
  return state;
}

/** Starts over from another division. */
export function loadOwners(state: AreasState, owner: Int32Array): void {
  const { problem, sizes, loads, seatCosts, regionCounts } = state;
  for (const sums of [sizes, loads, seatCosts, regionCounts]) sums.fill(0);
  for (let tec = 0; tec < problem.tecs; tec += 1) enter(state, tec, owner[tec]!);
  for (let team = 0; team < problem.teams; team += 1) refreshTeam(state, team);
}

/** Gives a TEC to another team; `refreshTeam` both teams afterwards. */
export function moveTec(state: AreasState, tec: number, to: number): void {
  const { problem, owner, members, places, sizes, loads, regionCounts } = state;
  const from = owner[tec]!;
  const last = members[from * problem.tecs + sizes[from]! - 1]!;
  members[from * problem.tecs + places[tec]!] = last;
  places[last] = places[tec]!;
  sizes[from]! -= 1;
  loads[from]! -= problem.load[tec]!;
  regionCounts[problem.regionOf[tec]! * problem.teams + from]! -= 1;
  addToSeatCosts(state, tec, from, -1);
  enter(state, tec, to);
}

/** Counts anew what a team costs and how many pieces it is in. */
export function refreshTeam(state: AreasState, team: number): void {
  state.costs[team] = bestSeatCost(state, team);
  state.pieces[team] = countPieces(state.problem, state.owner, team, state, state.scratch);
}

/** The seat from which a team's load is reached best: its kept base, or the cheapest of its own; -1 when empty. */
export function bestSeatOf(state: AreasState, team: number): number {
  const { problem, members, sizes, seatCosts } = state;
  if (problem.keptSeat[team]! >= 0) return problem.keptSeat[team]!;
  let best = -1;
  for (let at = 0; at < sizes[team]!; at += 1) {
    const seat = members[team * problem.tecs + at]!;
    if (
      best < 0 ||
      seatCosts[team * problem.tecs + seat]! < seatCosts[team * problem.tecs + best]!
    ) {
      best = seat;
    }
  }
  return best;
}

function bestSeatCost(state: AreasState, team: number): number {
  const seat = bestSeatOf(state, team);
  return seat < 0 ? 0 : state.seatCosts[team * state.problem.tecs + seat]!;
}

function enter(state: AreasState, tec: number, team: number): void {
  const { problem, owner, members, places, sizes, loads, regionCounts } = state;
  owner[tec] = team;
  places[tec] = sizes[team]!;
  members[team * problem.tecs + sizes[team]!] = tec;
  sizes[team]! += 1;
  loads[team]! += problem.load[tec]!;
  regionCounts[problem.regionOf[tec]! * problem.teams + team]! += 1;
  addToSeatCosts(state, tec, team, 1);
}

function addToSeatCosts(state: AreasState, tec: number, team: number, sign: number): void {
  const { problem, seatCosts } = state;
  const weight = sign * problem.load[tec]!;
  const row = tec * problem.tecs;
  const base = team * problem.tecs;
  for (let seat = 0; seat < problem.tecs; seat += 1) {
    seatCosts[base + seat]! += weight * problem.drive[row + seat]!;
  }
}
