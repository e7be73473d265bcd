// `npm run bench:pairing`: how long "pair the rest" takes and how good it is, for seeded people.
// The first is solved once more as an integer program, which must come to the same points.
// Options: --people N (300), --seeds N (5).
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { pairObservers } from '../../../src/lib/domain/optimise/pair-observers.ts';
import { randomPairing } from '../../support/pairing-problems.ts';
import { provedOptimum } from './prove-optimum.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '5' },
  },
});
const count = Number(values.people);

const load = loadavg()[0]?.toFixed(1) ?? '?';
console.log(`${cpus().length} cores, load ${load}, Node ${process.version}; aim: at most 1 s`);
for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const problem = randomPairing(seed, count);
  const start = performance.now();
  const { after } = pairObservers(problem);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `seed ${seed}: ${count} people in ${seconds.toFixed(2)} s, ${after.pairs} pairs, ` +
      `${after.points} points, ${after.sameNationality} of one nationality, ` +
      `${after.unpaired} unpaired`,
  );
}

const first = randomPairing(1, count);
const { points } = pairObservers(first).after;
const start = performance.now();
const optimum = await provedOptimum(first);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`seed 1 as an integer program (HiGHS): ${optimum} points in ${seconds} s`);
if (optimum !== points) throw new Error(`${points} points are not the optimum, ${optimum} are`);
console.log('proved: no pairing of these people has more points');
