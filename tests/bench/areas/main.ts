// Measures proposals of areas on the first mission's TECs: five seeds each, checked by code of their own.
import { cpus, loadavg } from 'node:os';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import type { AreasPlan } from '../../../src/lib/domain/optimise/areas/build-problem.ts';
import { proposeAreas } from '../../../src/lib/domain/optimise/areas/propose-areas.ts';
import { emptyPlan } from '../../../src/lib/domain/plan.ts';
import {
  DEFAULT_AREAS_WISH,
  type AreasWish,
  type ProposalAlternative,
} from '../../../src/lib/domain/proposal.ts';
import { costOfOwners, faultsOfAlternative, ownersAfter } from '../../support/check-areas.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Ground } from '../../support/kz-2019-areas.ts';

const SEEDS = [1, 2, 3, 4, 5];
const VOTERS_ALONE = { voters: 1, pecs: 0, tecs: 0, driving: 0 };
const nothing = emptyPlan(kz2019.id);

type Row = {
  readonly what: string;
  readonly wish: Partial<AreasWish>;
  readonly mark?: number;
  readonly plan?: AreasPlan;
};

const drawn = planAfter(nothing, best(nothing, { tolerancePercent: 5, seconds: 2 }));
const rows: readonly Row[] = [
  { what: '5 % tolerance, 2 s', wish: { seconds: 2 }, mark: 2040 },
  { what: '5 % tolerance, 10 s', wish: { seconds: 10 }, mark: 2005 },
  { what: '25 % tolerance, 2 s', wish: { tolerancePercent: 25 }, mark: 1800 },
  { what: 'voters alone, 5 %, 2 s', wish: { mix: VOTERS_ALONE } },
  {
    what: '12 -> 11, from areas within 5 %, tolerance 25 %',
    wish: { goal: 'one-fewer', tolerancePercent: 25 },
    plan: drawn,
  },
  {
    what: '12 -> 11, from areas within 5 %, tolerance 5 %',
    wish: { goal: 'one-fewer', tolerancePercent: 5 },
    plan: drawn,
  },
  {
    what: '12 -> 11, from the demonstration plan, tolerance 25 %',
    wish: { goal: 'one-fewer', tolerancePercent: 25 },
    plan: demonstrationPlan(kz2019),
  },
  { what: '12 -> 13, from areas within 5 %', wish: { goal: 'one-more' }, plan: drawn },
];

console.log(`Seeds ${SEEDS.join(', ')}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
for (const { what, wish, mark, plan = nothing } of rows) {
  const runs = SEEDS.map((seed) => measure(plan, { ...DEFAULT_AREAS_WISH, ...wish, seed }));
  const cost = median(runs.map((run) => run.cost));
  const pass = mark === undefined ? '' : ` (mark ${mark}: ${cost <= mark ? 'passed' : 'MISSED'})`;
  console.log(`\n${what}: median cost ${cost.toFixed(1)}${pass}`);
  for (const { line } of runs) console.log(`  ${line}`);
}

function measure(plan: AreasPlan, wish: AreasWish) {
  const start = performance.now();
  const alternative = best(plan, wish);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const faults = faultsOfAlternative(kz2019Ground, plan, wish, alternative);
  const cost = costOfOwners(kz2019Ground, wish, ownersAfter(plan, alternative));
  const { after, hadToMove, movedByChoice } = alternative;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const line = [
    `seed ${wish.seed}: cost ${cost.toFixed(1)}`,
    `load ±${percent(after.loadDeviation)}, voters ±${percent(after.votersDeviation)}`,
    `${after.aorsInPieces} AoRs in pieces`,
    `${hadToMove} TECs had to move, ${movedByChoice} more moved`,
    `${seconds} s`,
    faults.length === 0 ? 'checked' : `FAULTS: ${faults.join('; ')}`,
  ].join(', ');
  return { cost, line };
}

function best(plan: AreasPlan, wish: Partial<AreasWish>): ProposalAlternative {
  const whole = { ...DEFAULT_AREAS_WISH, ...wish };
  const { alternatives } = proposeAreas(kz2019Ground, plan, whole, {
    budget: {
      kind: 'time',
      milliseconds: whole.seconds * 1000,
      now: () => performance.now(),
    },
  });
  const [first] = alternatives;
  if (!first) throw new Error('nothing was proposed');
  return first;
}

function planAfter(plan: AreasPlan, alternative: ProposalAlternative): AreasPlan {
  const ltoTeams = alternative.teams.map((team) => ({ ...team, name: '', isLocked: false }));
  return {
    ltoTeams: new Map(ltoTeams.map((team) => [team.id, team])),
    tecAssignments: ownersAfter(plan, alternative),
    pinnedTecs: new Set(),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
