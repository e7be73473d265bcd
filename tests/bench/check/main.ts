// npm run bench:check [-- --runs 50]
// How long the checker takes over the demonstration plan with all its people: everything once, then one
// edit. Node runs the very code that the page's worker runs. Figures depend on the machine.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkPlan, findingsOf } from '../../../src/lib/domain/rules/check-plan.ts';
import { createPlanChecker } from '../../../src/lib/domain/rules/plan-checker.ts';
import { contextOf } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { BENCH_EDITS } from './edits.ts';
import { pairedPlan } from './paired-plan.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '50' } } });
const runs = Number(values.runs);

const { plan, roster } = pairedPlan();
const { observers, members } = roster;
const checkEverything = () => checkPlan(contextOf(plan, roster));

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} when the bench began`);
report('everything, drives of the plan included', 100, () => timeOf(checkEverything));
console.log(
  `over ${kz2019.tecs.size} TECs, ${plan.ltoTeams.size} LTO and ${plan.stoTeams.size} STO teams, ` +
    `${members.size} of ${observers.size} people in teams: ${findingsOf(checkEverything()).length} findings`,
);
for (const { name, patchOf } of BENCH_EDITS) {
  const checker = createPlanChecker(contextOf(plan, roster));
  let run = 0;
  report(name, 10, () => timeOf(() => checker.edit(patchOf(run++))));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The first run is told apart: nothing is compiled or derived yet. */
function report(name: string, aimMilliseconds: number, measure: () => number): void {
  const [first = 0, ...rest] = Array.from({ length: runs }, measure);
  const sorted = rest.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  console.log(
    `${name.padEnd(44)} first ${first.toFixed(2)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms ` +
      `(aim: at most ${aimMilliseconds} ms)`,
  );
}
