// The load of each TEC by the mix that was asked for; all of it together is the number of teams.
import type { LoadMix } from '../../proposal.ts';
import type { Tec } from '../../tec.ts';
import type { AreasProblem } from './areas-problem.ts';

type Ground = Pick<AreasProblem, 'drive' | 'starts' | 'links'>;

/** A TEC's driving is the mean drive from the seats beside it: what a round through the AoR adds for it. */
export function loadOfTecs(
  tecs: readonly Tec[],
  mix: LoadMix,
  teams: number,
  ground: Ground,
): Float64Array {
  const parts: readonly (readonly [number, Float64Array])[] = [
    [mix.voters, Float64Array.from(tecs, (tec) => tec.voters.value)],
    [mix.pecs, Float64Array.from(tecs, (tec) => tec.pecs.value)],
    [mix.tecs, new Float64Array(tecs.length).fill(1)],
    [mix.driving, driveToNeighbours(tecs.length, ground)],
  ];
  const weights = parts.reduce((sum, [weight]) => sum + weight, 0);
  const load = new Float64Array(tecs.length);
  for (const [weight, values] of parts) {
    const total = values.reduce((sum, value) => sum + value, 0);
    const factor = (teams * weight) / (weights * total);
    for (const [at, value] of values.entries()) load[at] = (load[at] ?? 0) + factor * value;
  }
  return load;
}

function driveToNeighbours(tecs: number, { drive, starts, links }: Ground): Float64Array {
  return Float64Array.from({ length: tecs }, (_, tec) => {
    const beside = links.subarray(starts[tec], starts[tec + 1]);
    const sum = beside.reduce((all, other) => all + (drive[tec * tecs + other] ?? 0), 0);
    return beside.length === 0 ? 0 : sum / beside.length;
  });
}
