// npm run bench:check [-- --runs 50]
// How long the checker takes, everything once and then one edit: over the demonstration plan with all its
// people, and over a full plan with stations and routes. Node runs the very code that the page's worker runs.
// Figures depend on the machine.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkPlan, findingsOf } from '../../../src/lib/domain/rules/check-plan.ts';
import { createPlanChecker } from '../../../src/lib/domain/rules/plan-checker.ts';
import {
  createCheckerContext,
  type CheckerContext,
} from '../../../src/lib/domain/rules/plan-patch.ts';
import { contextOf } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { dayEdits } from './day-edits.ts';
import { BENCH_EDITS, type BenchEdit } from './edits.ts';
import { fullPlan } from './full-plan.ts';
import { pairedPlan } from './paired-plan.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '50' } } });
const runs = Number(values.runs);

const paired = pairedPlan();
const full = fullPlan();

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} when the bench began`);
console.log('\nThe demonstration, everybody in a team');
measure(contextOf(paired.plan, paired.roster), BENCH_EDITS, { everything: 100, edit: 10 });
console.log('\nThe full plan');
measure(full, [...BENCH_EDITS, ...dayEdits(full)], { everything: 500, edit: 20 });

/** Checks everything anew each time, and then edit by edit. */
function measure(
  context: CheckerContext,
  edits: readonly BenchEdit[],
  aims: { readonly everything: number; readonly edit: number },
): void {
  const { plan, roster, stations } = context;
  const checkEverything = () => checkPlan(createCheckerContext(context));
  report('everything, drives of the plan included', aims.everything, () => timeOf(checkEverything));
  console.log(
    `over ${kz2019.tecs.size} TECs, ${stations?.stations.size ?? 0} stations, ${plan.ltoTeams.size} LTO and ` +
      `${plan.stoTeams.size} STO teams, ${plan.stops.size} stops, ${roster?.members.size ?? 0} of ` +
      `${roster?.observers.size ?? 0} people in teams: ${findingsOf(checkEverything()).length} findings`,
  );
  for (const { name, patchOf } of edits) {
    const checker = createPlanChecker(context);
    let run = 0;
    report(name, aims.edit, () => timeOf(() => checker.edit(patchOf(run++))));
  }
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
