// Makes random moves at the borders of AoRs: one TEC over, two exchanged, or three passed on in a row.
import type { Random } from '../random.ts';
import type { AreasState } from './areas-state.ts';
import { addToMove, clearMove, type Move } from './weigh-move.ts';

const SWAP_SHARE = 0.45;
const CHAIN_SHARE = 0.1;
/** Tries to find the TEC that comes back in an exchange. */
const PARTNER_TRIES = 6;

/** Fills `move`; false when this try led to none. */
export function proposeMove(state: AreasState, move: Move, random: Random): boolean {
  clearMove(move);
  const tec = random.int(state.problem.tecs);
  const to = teamBeside(state, tec, random);
  if (to < 0 || !addToMove(move, state, tec, to)) return false;
  const kind = random.next();
  if (kind < SWAP_SHARE) return addPartner(state, move, to, state.owner[tec]!, random);
  if (kind < SWAP_SHARE + CHAIN_SHARE) return addChain(state, move, to, state.owner[tec]!, random);
  return true;
}

/** The team of a random neighbour, or -1 when it is the TEC's own. */
function teamBeside(state: AreasState, tec: number, random: Random): number {
  const { starts, links } = state.problem;
  const first = starts[tec]!;
  const count = starts[tec + 1]! - first;
  if (count === 0) return -1;
  const team = state.owner[links[first + random.int(count)]!]!;
  return team === state.owner[tec] ? -1 : team;
}

/** A TEC of `from` beside `to` goes there. */
function addPartner(
  state: AreasState,
  move: Move,
  from: number,
  to: number,
  random: Random,
): boolean {
  const base = from * state.problem.tecs;
  for (let tries = 0; tries < PARTNER_TRIES; tries += 1) {
    const tec = state.members[base + random.int(state.sizes[from]!)]!;
    if (isBeside(state, tec, to)) return addToMove(move, state, tec, to);
  }
  return false;
}

/** `from` passes a TEC on to a third team, which passes one back to `start` or keeps what it has. */
function addChain(
  state: AreasState,
  move: Move,
  from: number,
  start: number,
  random: Random,
): boolean {
  const base = from * state.problem.tecs;
  for (let tries = 0; tries < PARTNER_TRIES; tries += 1) {
    const tec = state.members[base + random.int(state.sizes[from]!)]!;
    const third = teamBeside(state, tec, random);
    if (third < 0 || third === start) continue;
    if (!addToMove(move, state, tec, third)) return false;
    return random.next() < 0.5 || addPartner(state, move, third, start, random);
  }
  return false;
}

function isBeside(state: AreasState, tec: number, team: number): boolean {
  const { starts, links } = state.problem;
  for (let at = starts[tec]!; at < starts[tec + 1]!; at += 1) {
    if (state.owner[links[at]!] === team) return true;
  }
  return false;
}
