// Rules of election day: after any edit of stops, routes, places, zones, teams, areas, settings or of the lists
// in use, checking what it touched gives what checking everything gives.
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/lib/doc/read-plan.ts';
import { readRoster } from '../../../../src/lib/doc/read-roster.ts';
import { readSecurity } from '../../../../src/lib/doc/read-security.ts';
import { seedPlanDoc, seedRosterDoc, seedSecurityDoc } from '../../../../src/lib/doc/seed-plan.ts';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import { demonstrationRoster } from '../../../../src/lib/domain/demonstration-roster.ts';
import { ALL_RULES } from '../../../../src/lib/domain/rules/all-rules.ts';
import {
  checkPlan,
  findingsOf,
  recheck,
  type PlanCheck,
} from '../../../../src/lib/domain/rules/check-plan.ts';
import { isFindingKey } from '../../../../src/lib/domain/rules/finding.ts';
import {
  applyPatch,
  type CheckerContext,
  type PlanPatch,
} from '../../../../src/lib/domain/rules/plan-patch.ts';
import type { RosterData } from '../../../../src/lib/domain/roster.ts';
import type { Sample } from '../../../../src/lib/domain/sample.ts';
import type { StationFrame } from '../../../../src/lib/domain/station.ts';
import { collectPatches } from '../../../../src/lib/state/patch-collector.ts';
import { contextOf } from '../../../support/checked-plan.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import { editDayAtRandom, randomFrame, sampleOf } from '../../../support/random-corner-edits.ts';
import { editAtRandom } from '../../../support/random-plan-edits.ts';
import { editSecurityAtRandom } from '../../../support/random-security-edits.ts';
import { createRandom, pick } from '../../../support/seeded-random.ts';

const SEEDS = 8;
const STEPS = 50;
/** Edits before the first check, so that there are routes to edit. */
const EDITS_BEFORE = 120;
const PEOPLE = 4;
const DAY_RULES = ALL_RULES.filter(({ number }) => number >= 15);

/** So few STOs that teams want for them. */
function fewPeople(): RosterData {
  const roster = demonstrationRoster(kz2019.electionDay);
  const few = [...roster.observers].slice(-PEOPLE);
  return { ...roster, observers: new Map(few), members: new Map() };
}

type Lists = { stations: StationFrame | null; sample: Sample | null };

function* randomSteps(random: () => number) {
  const planDoc = seedPlanDoc(demonstrationPlan(kz2019));
  const rosterDoc = seedRosterDoc(fewPeople());
  const securityDoc = seedSecurityDoc();
  const docs = { planDoc, rosterDoc, securityDoc };
  const collector = collectPatches(docs, () => {});
  const frames = [randomFrame('frame-1', random), randomFrame('frame-2', random)];
  const lists: Lists = { stations: frames[0] ?? null, sample: null };
  const read = (): CheckerContext =>
    contextOf(readPlan(planDoc).plan, readRoster(rosterDoc).roster, {
      ...{ security: readSecurity(securityDoc).security, ...lists },
    });
  const changeLists = (): Partial<Lists> => {
    if (random() < 0.5) return { stations: (lists.stations = pick(random, [...frames, null])) };
    const frame = pick(random, frames);
    return { sample: (lists.sample = sampleOf(frame, readPlan(planDoc).plan)) };
  };
  const editDay = () => editDayAtRandom(planDoc, securityDoc, random);
  const editPlan = () => editAtRandom(planDoc, rosterDoc, random);
  const editSecurity = () => editSecurityAtRandom(securityDoc, ['day-1', 'day-2'], random);
  for (let edit = 0; edit < EDITS_BEFORE; edit++) editDay();
  collector.take();
  yield { patch: {} as PlanPatch, context: read() };
  for (let step = 0; step < STEPS; step++) {
    for (let edits = pick(random, [1, 1, 3]); edits > 0; edits--) {
      pick(random, [editDay, editDay, editPlan, editSecurity])();
    }
    const changed = random() < 0.1 ? changeLists() : {};
    yield { patch: { ...collector.take(), ...changed }, context: read() };
  }
}

function shown(check: PlanCheck) {
  return { findings: findingsOf(check), progress: check.progress };
}

test('election day: incremental equals from scratch, and every rule has something to find', () => {
  const firstSeed = Number(process.env['RECHECK_SEED'] ?? 1);
  const found = new Set<number>();
  for (let seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
    const [start, ...steps] = randomSteps(createRandom(seed));
    if (!start) throw new Error('there is a first step');
    let { context } = start;
    let check = checkPlan(context, DAY_RULES);
    for (const [at, step] of steps.entries()) {
      const words = `RECHECK_SEED=${seed}, step ${at}`;
      const { after, delta } = applyPatch(context, step.patch);
      check = recheck(check, delta, { before: context, after }, DAY_RULES);
      const expected = shown(checkPlan(step.context, DAY_RULES));
      expect(shown(check), words).toEqual(expected);
      const keys = expected.findings.map(({ key }) => key);
      expect(new Set(keys).size, words).toBe(keys.length);
      expect(keys.filter((key) => !isFindingKey(key))).toEqual([]);
      for (const { rule } of expected.findings) found.add(rule);
      context = after;
    }
  }
  expect(DAY_RULES.map(({ number }) => number).filter((number) => !found.has(number))).toEqual([]);
});
