// After any edit of plan, roster or security, checking what it touched gives what checking everything gives; and the
// patches that the worker gets make of its plan what the documents hold.
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/lib/doc/read-plan.ts';
import { readRoster } from '../../../../src/lib/doc/read-roster.ts';
import { readSecurity } from '../../../../src/lib/doc/read-security.ts';
import { seedPlanDoc, seedRosterDoc, seedSecurityDoc } from '../../../../src/lib/doc/seed-plan.ts';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import { demonstrationRoster } from '../../../../src/lib/domain/demonstration-roster.ts';
import {
  checkPlan,
  findingsOf,
  recheck,
  type PlanCheck,
} from '../../../../src/lib/domain/rules/check-plan.ts';
import { isFindingKey, type Finding } from '../../../../src/lib/domain/rules/finding.ts';
import { createPlanChecker } from '../../../../src/lib/domain/rules/plan-checker.ts';
import {
  applyPatch,
  type CheckerContext,
  type PlanPatch,
} from '../../../../src/lib/domain/rules/plan-patch.ts';
import { collectPatches } from '../../../../src/lib/state/patch-collector.ts';
import { contextOf } from '../../../support/checked-plan.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import { editAtRandom } from '../../../support/random-plan-edits.ts';
import { editSecurityAtRandom } from '../../../support/random-security-edits.ts';
import { createRandom, pick } from '../../../support/seeded-random.ts';

const SEEDS = 4;
const STEPS = 25;

/** Documents of the demonstration mission, and the patch that each step of random edits makes. */
function* randomSteps(random: () => number) {
  const planDoc = seedPlanDoc(demonstrationPlan(kz2019));
  const rosterDoc = seedRosterDoc(demonstrationRoster(kz2019.electionDay));
  const securityDoc = seedSecurityDoc();
  const collector = collectPatches({ planDoc, rosterDoc, securityDoc }, () => {});
  const read = (): CheckerContext => ({
    ...contextOf(readPlan(planDoc).plan, readRoster(rosterDoc).roster),
    security: readSecurity(securityDoc).security,
  });
  yield { patch: {} as PlanPatch, context: read() };
  for (let step = 0; step < STEPS; step++) {
    for (let edits = pick(random, [1, 1, 3]); edits > 0; edits--) {
      editAtRandom(planDoc, rosterDoc, random);
      const stoTeamIds = [...readPlan(planDoc).plan.stoTeams.keys()];
      if (random() < 0.5) editSecurityAtRandom(securityDoc, stoTeamIds, random);
    }
    yield { patch: collector.take() ?? {}, context: read() };
  }
}

function shown(check: PlanCheck) {
  return { findings: findingsOf(check), progress: check.progress };
}

test('incremental equals from scratch', () => {
  const firstSeed = Number(process.env['RECHECK_SEED'] ?? 1);
  for (let seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
    const [start, ...steps] = randomSteps(createRandom(seed));
    if (!start) throw new Error('there is a first step');
    let { context } = start;
    let check = checkPlan(context);
    for (const [at, step] of steps.entries()) {
      const words = `RECHECK_SEED=${seed}, step ${at}`;
      const { after, delta } = applyPatch(context, step.patch);
      check = recheck(check, delta, { before: context, after });
      expect({ ...after.plan, ...after.roster, ...after.security }, words).toEqual({
        ...step.context.plan,
        ...step.context.roster,
        ...step.context.security,
      });
      expect(shown(check), words).toEqual(shown(checkPlan(step.context)));
      context = after;
    }
  }
});

test('adding up what the checker tells gives every finding, each under a key that a waiver can have', () => {
  const seed = Number(process.env['RECHECK_SEED'] ?? 100);
  const [start, ...steps] = randomSteps(createRandom(seed));
  if (!start) throw new Error('there is a first step');
  const checker = createPlanChecker(start.context);
  const known = new Map<string, Finding>(checker.first.found.map((one) => [one.key, one]));
  for (const [at, step] of steps.entries()) {
    const { found, gone } = checker.edit(step.patch);
    for (const key of gone) expect(known.delete(key)).toBe(true);
    for (const finding of found) known.set(finding.key, finding);
    const expected = findingsOf(checkPlan(step.context));
    expect(new Map(known), `RECHECK_SEED=${seed}, step ${at}`).toEqual(
      new Map(expected.map((one) => [one.key, one])),
    );
    expect(known.size).toBe(expected.length);
    expect([...known.keys()].filter((key) => !isFindingKey(key))).toEqual([]);
  }
});
