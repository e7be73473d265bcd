// In how many pieces a team's TECs lie. Cities inside one other TEC hang on its neighbours and join nothing.
import type { AreasProblem } from './areas-problem.ts';

export type PieceScratch = {
  readonly queue: Int32Array;
  readonly seen: Int32Array;
  stamp: number;
};

type Members = { readonly members: Int32Array; readonly sizes: Int32Array };

/** Pieces of `team` under `owner`; TECs that `owner` gives to it but `members` lacks are in `joining`. */
export function countPieces(
  problem: AreasProblem,
  owner: Int32Array,
  team: number,
  { members, sizes }: Members,
  scratch: PieceScratch,
  joining?: Int32Array,
): number {
  scratch.stamp += 1;
  const base = team * problem.tecs;
  const size = sizes[team]!;
  const extra = joining ? joining.length : 0;
  let pieces = 0;
  let cores = 0;
  for (let at = 0; at < size + extra; at += 1) {
    const tec = at < size ? members[base + at]! : joining![at - size]!;
    if (tec < 0 || owner[tec] !== team || problem.isEnclave[tec]) continue;
    cores += 1;
    if (scratch.seen[tec] === scratch.stamp) continue;
    pieces += 1;
    walkFrom(problem, owner, team, tec, scratch);
  }
  for (let at = 0; at < size + extra; at += 1) {
    const tec = at < size ? members[base + at]! : joining![at - size]!;
    if (tec < 0 || owner[tec] !== team || !problem.isEnclave[tec]) continue;
    if (scratch.seen[tec] === scratch.stamp) continue;
    scratch.seen[tec] = scratch.stamp;
    if (cores === 0 || !hangsOnTeam(problem, owner, team, tec)) pieces += 1;
  }
  return pieces;
}

/** Marks everything of the team that can be walked to; enclave cities are passed by. */
function walkFrom(
  problem: AreasProblem,
  owner: Int32Array,
  team: number,
  start: number,
  { queue, seen, stamp }: PieceScratch,
): void {
  const { starts, links, isEnclave } = problem;
  let end = 1;
  queue[0] = start;
  seen[start] = stamp;
  for (let head = 0; head < end; head += 1) {
    const tec = queue[head]!;
    for (let at = starts[tec]!; at < starts[tec + 1]!; at += 1) {
      const next = links[at]!;
      if (owner[next] !== team || seen[next] === stamp || isEnclave[next]) continue;
      seen[next] = stamp;
      queue[end] = next;
      end += 1;
    }
  }
}

function hangsOnTeam(problem: AreasProblem, owner: Int32Array, team: number, tec: number): boolean {
  const { starts, links, isEnclave } = problem;
  for (let at = starts[tec]!; at < starts[tec + 1]!; at += 1) {
    const next = links[at]!;
    if (owner[next] === team && !isEnclave[next]) return true;
  }
  return false;
}
