// Measures the search for routes on one core:
// `-- --part solomon|toptw|country --seconds 1,3 --seeds 1,2 --clock wall|cpu`.
// Instances that lie beside the project and are not there are said to be missing, and left out.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { hasBenchmark, BENCHMARK_FOLDER } from '../../support/benchmark-routes.ts';
import { CLOCKS } from './bench-run.ts';
import { benchCountry } from './country.ts';
import { benchSolomon } from './solomon.ts';
import { benchToptw } from './toptw.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    seconds: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    clock: { type: 'string', default: 'wall' },
  },
});
const seeds = values.seeds.split(',').map(Number);
const given = values.seconds?.split(',').map(Number);
const now = CLOCKS[values.clock];
if (!now) throw new Error(`no clock is called ${values.clock}`);
const isWanted = (part: string): boolean => values.part === 'all' || values.part === part;

const load = loadavg()[0]?.toFixed(1);
console.log(
  `Seeds ${seeds.join(', ')}; ${cpus().length} cores, load ${load}, ${values.clock} clock`,
);
if (!hasBenchmark) console.log(`The public instances are not in ${BENCHMARK_FOLDER}.`);

if (hasBenchmark && isWanted('solomon')) {
  console.log('\nSolomon: c1, r1 and rc1; the files of c2, r2 and rc2 are not there.');
  for (const seconds of given ?? [1, 3, 10]) benchSolomon({ seconds, seeds, now });
}
if (hasBenchmark && isWanted('toptw')) {
  console.log('\nTOPTW: c1, r1 and rc1 with one to four vehicles.');
  for (const seconds of given ?? [1]) benchToptw({ seconds, seeds, now });
}
if (isWanted('country')) {
  console.log('\nA country: 12 AoRs, 150 teams over all stations, illustrative.');
  for (const seconds of given ?? [1, 5]) benchCountry({ seconds, seeds, now });
}
