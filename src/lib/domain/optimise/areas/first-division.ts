// A first division to search from: every team grows from a seed, the lightest one next.
import type { Random } from '../random.ts';
import type { AreasProblem } from './areas-problem.ts';

/** Every TEC gets a team; what is fixed has its own. */
export function firstDivision(problem: AreasProblem, random: Random): Int32Array {
  const owner = Int32Array.from(problem.fixed);
  const seeds = seedsOfTeams(problem, owner, random);
  growFrom(problem, owner, seeds);
  return owner;
}

/** Gives the TECs without a team (-1) to teams beside them, the lightest team choosing next. */
export function growFrom(problem: AreasProblem, owner: Int32Array, seeds: Int32Array): void {
  const loads = new Float64Array(problem.teams);
  for (let tec = 0; tec < problem.tecs; tec += 1) {
    if (owner[tec]! >= 0) loads[owner[tec]!]! += problem.load[tec]!;
  }
  const isStuck = new Uint8Array(problem.isClosed);
  for (;;) {
    const team = lightestTeam(loads, isStuck);
    if (team < 0) break;
    const tec = nearestFree(problem, owner, team, seeds[team]!);
    if (tec < 0) {
      isStuck[team] = 1;
      continue;
    }
    owner[tec] = team;
    loads[team]! += problem.load[tec]!;
  }
  giveRestToNearestSeed(problem, owner, seeds);
}

/** A TEC of each open team: its kept seat, one it has, or one far from all others. */
function seedsOfTeams(problem: AreasProblem, owner: Int32Array, random: Random): Int32Array {
  const seeds = Int32Array.from(problem.keptSeat);
  for (let tec = 0; tec < problem.tecs; tec += 1) {
    const team = owner[tec]!;
    if (team >= 0 && seeds[team]! < 0) seeds[team] = tec;
  }
  for (let team = 0; team < problem.teams; team += 1) {
    if (seeds[team]! >= 0) continue;
    const seed = farFromSeeds(problem, owner, seeds, random);
    if (seed < 0) continue;
    seeds[team] = seed;
    owner[seed] = team;
  }
  return seeds;
}

/** A random free TEC, the likelier the more load it has and the farther it is from every seed. */
function farFromSeeds(
  problem: AreasProblem,
  owner: Int32Array,
  seeds: Int32Array,
  random: Random,
): number {
  const chances = new Float64Array(problem.tecs);
  let sum = 0;
  for (let tec = 0; tec < problem.tecs; tec += 1) {
    if (owner[tec]! >= 0) continue;
    let nearest = Infinity;
    for (const seed of seeds) {
      if (seed >= 0) nearest = Math.min(nearest, problem.drive[seed * problem.tecs + tec]!);
    }
    chances[tec] = nearest === Infinity ? 1 : problem.load[tec]! * nearest + 1e-6;
    sum += chances[tec]!;
  }
  let left = random.next() * sum;
  let chosen = -1;
  for (let tec = 0; tec < problem.tecs; tec += 1) {
    if (chances[tec]! === 0) continue;
    chosen = tec;
    left -= chances[tec]!;
    if (left <= 0) break;
  }
  return chosen;
}

function lightestTeam(loads: Float64Array, isStuck: Uint8Array): number {
  let lightest = -1;
  for (let team = 0; team < loads.length; team += 1) {
    if (!isStuck[team] && (lightest < 0 || loads[team]! < loads[lightest]!)) lightest = team;
  }
  return lightest;
}

function nearestFree(
  { tecs, starts, links, drive }: AreasProblem,
  owner: Int32Array,
  team: number,
  seed: number,
): number {
  let nearest = -1;
  for (let tec = 0; tec < tecs; tec += 1) {
    if (owner[tec]! >= 0) continue;
    let isBeside = false;
    for (let at = starts[tec]!; at < starts[tec + 1]!; at += 1) {
      if (owner[links[at]!] === team) isBeside = true;
    }
    if (!isBeside) continue;
    if (nearest < 0 || drive[seed * tecs + tec]! < drive[seed * tecs + nearest]!) nearest = tec;
  }
  return nearest;
}

/** What nobody who may grow lies beside. */
function giveRestToNearestSeed(
  { tecs, teams, drive, isClosed }: AreasProblem,
  owner: Int32Array,
  seeds: Int32Array,
): void {
  for (let tec = 0; tec < tecs; tec += 1) {
    if (owner[tec]! >= 0) continue;
    let nearest = -1;
    for (let team = 0; team < teams; team += 1) {
      if (isClosed[team] || seeds[team]! < 0) continue;
      const km = drive[seeds[team]! * tecs + tec]!;
      if (nearest < 0 || km < drive[seeds[nearest]! * tecs + tec]!) nearest = team;
    }
    owner[tec] = Math.max(0, nearest);
  }
}
