// What a move (up to three TECs changing teams at once) would change in the energy of a division.
// Invariant: nothing of the state is changed, and nothing is allocated.
import type { AreasState } from './areas-state.ts';
import { countPieces } from './count-pieces.ts';

export const MOVE_MAX_TECS = 3;

/** A move under consideration; slots from `count` on are -1. */
export type Move = {
  count: number;
  readonly tecs: Int32Array;
  readonly to: Int32Array;
  /** The teams it touches. */
  readonly teams: Int32Array;
  teamCount: number;
};

/** How much the violations of balance and of one-piece areas count now, in units of cost. */
export type Prices = { balance: number; piece: number };

export function createMove(): Move {
  const slots = (): Int32Array => new Int32Array(MOVE_MAX_TECS).fill(-1);
  return { count: 0, tecs: slots(), to: slots(), teams: new Int32Array(6), teamCount: 0 };
}

/** Makes the move empty. */
export function clearMove(move: Move): void {
  move.count = 0;
  move.teamCount = 0;
  move.tecs.fill(-1);
}

/** Adds one TEC to the move; false when it may not move so. */
export function addToMove(move: Move, state: AreasState, tec: number, to: number): boolean {
  const { fixed, isClosed } = state.problem;
  const from = state.owner[tec]!;
  if (from === to || isClosed[from] || isClosed[to]) return false;
  if (fixed[tec]! >= 0 && fixed[tec] !== to) return false;
  for (let at = 0; at < move.count; at += 1) if (move.tecs[at] === tec) return false;
  move.tecs[move.count] = tec;
  move.to[move.count] = to;
  move.count += 1;
  noteTeam(move, from);
  noteTeam(move, to);
  return true;
}

/** The change of energy, or Infinity when the move empties a team or costs more than `limit` at once. */
export function weighMove(state: AreasState, move: Move, prices: Prices, limit: number): number {
  let change = priceOfSplitsAndMoves(state, move);
  for (let at = 0; at < move.teamCount; at += 1) {
    const balance = changeOfBalance(state, move, move.teams[at]!);
    if (balance === Infinity) return Infinity;
    change += prices.balance * balance;
  }
  for (let at = 0; at < move.teamCount; at += 1) {
    const team = move.teams[at]!;
    change += costAfter(state, move, team) - state.costs[team]!;
  }
  return change > limit ? Infinity : change + prices.piece * changeOfPieces(state, move);
}

function noteTeam(move: Move, team: number): void {
  for (let at = 0; at < move.teamCount; at += 1) if (move.teams[at] === team) return;
  move.teams[move.teamCount] = team;
  move.teamCount += 1;
}

/** How far outside its range a load is. */
export function violationOf(state: AreasState, team: number, load: number): number {
  const { lowest, highest } = state.problem;
  if (load > highest[team]!) return load - highest[team]!;
  return load < lowest[team]! ? lowest[team]! - load : 0;
}

function changeOfBalance(state: AreasState, move: Move, team: number): number {
  let load = state.loads[team]!;
  let size = state.sizes[team]!;
  for (let at = 0; at < move.count; at += 1) {
    const tec = move.tecs[at]!;
    const sign = move.to[at] === team ? 1 : state.owner[tec] === team ? -1 : 0;
    load += sign * state.problem.load[tec]!;
    size += sign;
  }
  if (size === 0) return Infinity;
  return violationOf(state, team, load) - violationOf(state, team, state.loads[team]!);
}

function costAfter(state: AreasState, move: Move, team: number): number {
  const { problem, members, sizes } = state;
  const kept = problem.keptSeat[team]!;
  if (kept >= 0) return seatCostAfter(state, move, team, kept);
  let best = Infinity;
  const base = team * problem.tecs;
  for (let at = 0; at < sizes[team]!; at += 1) {
    const seat = members[base + at]!;
    if (leaves(move, seat)) continue;
    const cost = seatCostAfter(state, move, team, seat);
    if (cost < best) best = cost;
  }
  for (let at = 0; at < move.count; at += 1) {
    if (move.to[at] !== team) continue;
    const cost = seatCostAfter(state, move, team, move.tecs[at]!);
    if (cost < best) best = cost;
  }
  return best;
}

function leaves(move: Move, tec: number): boolean {
  return tec === move.tecs[0] || tec === move.tecs[1] || tec === move.tecs[2];
}

function seatCostAfter(state: AreasState, move: Move, team: number, seat: number): number {
  const { problem, owner, seatCosts } = state;
  let cost = seatCosts[team * problem.tecs + seat]!;
  for (let at = 0; at < move.count; at += 1) {
    const tec = move.tecs[at]!;
    const drive = problem.load[tec]! * problem.drive[seat * problem.tecs + tec]!;
    if (move.to[at] === team) cost += drive;
    else if (owner[tec] === team) cost -= drive;
  }
  return cost;
}

function priceOfSplitsAndMoves(state: AreasState, move: Move): number {
  const { problem, owner, regionCounts } = state;
  let price = 0;
  for (let at = 0; at < move.count; at += 1) {
    const tec = move.tecs[at]!;
    const from = owner[tec]!;
    const to = move.to[at]!;
    const today = problem.today[tec]!;
    if (today === from) price += problem.movePrice;
    else if (today === to) price -= problem.movePrice;
    if (problem.splitPrice === 0) continue;
    // Exact for one TEC; for swaps inside one region an estimate that the next look puts right.
    const row = problem.regionOf[tec]! * problem.teams;
    if (regionCounts[row + from] === 1) price -= problem.splitPrice;
    if (regionCounts[row + to] === 0) price += problem.splitPrice;
  }
  return price;
}

function changeOfPieces(state: AreasState, move: Move): number {
  const { problem, owner, scratch } = state;
  const { tecs, to } = move;
  const was0 = owner[tecs[0]!]!;
  const was1 = move.count > 1 ? owner[tecs[1]!]! : -1;
  const was2 = move.count > 2 ? owner[tecs[2]!]! : -1;
  for (let at = 0; at < move.count; at += 1) owner[tecs[at]!] = to[at]!;
  let change = 0;
  for (let at = 0; at < move.teamCount; at += 1) {
    const team = move.teams[at]!;
    change += countPieces(problem, owner, team, state, scratch, tecs) - state.pieces[team]!;
  }
  owner[tecs[0]!] = was0;
  if (move.count > 1) owner[tecs[1]!] = was1;
  if (move.count > 2) owner[tecs[2]!] = was2;
  return change;
}
