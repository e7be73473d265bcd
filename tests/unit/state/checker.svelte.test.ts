// The checker as panels read it: when it asks the worker, with what, and what it shows of the answers.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { assignTecs, unassignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { seedPlanDoc } from '../../../src/lib/doc/seed-plan.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPlanChecker, type PlanChecker } from '../../../src/lib/domain/rules/plan-checker.ts';
import type { Waiver } from '../../../src/lib/domain/waiver.ts';
import { Checker, type CheckerLists } from '../../../src/lib/state/checker.svelte.ts';
import type { CheckerAnswer, CheckerRequest } from '../../../src/lib/state/checker-line.ts';
import { kz2019Border, kz2019Neighbours } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { aStation, frameOf } from '../../support/test-stations.ts';

const KEGEN = asId<TecId>('KZ-ALM-09');
const RAIYMBEK = asId<TecId>('KZ-ALM-15');
const TEAM = asId<LtoTeamId>('demo-team-7');

let doc: Y.Doc;
let isLoaded: boolean;
let waivers: ReadonlyMap<string, Waiver>;
let requests: CheckerRequest[];
let answerNext: () => void;
let fail: () => void;
let checker: Checker;

/** A worker that answers when it is told to, by the real checker. */
function openLine(onAnswer: (answer: CheckerAnswer) => void) {
  let plan: PlanChecker | null = null;
  let answered = 0;
  fail = () => onAnswer({ kind: 'failed', message: 'out of order' });
  answerNext = () => {
    const request = requests[answered];
    if (!request) throw new Error('nothing was asked');
    answered += 1;
    if (request.kind === 'start') {
      const areas = { neighbours: kz2019Neighbours, border: kz2019Border };
      plan = createPlanChecker({ ...request, ...areas });
      onAnswer({ kind: 'checked', change: plan.first });
    } else if (plan) onAnswer({ kind: 'checked', change: plan.edit(request.patch) });
  };
  return { send: (request: CheckerRequest) => requests.push(request), close: () => {} };
}

/** What was scheduled has run. */
const settled = () => new Promise<void>((resolve) => queueMicrotask(() => resolve()));

beforeEach(() => {
  doc = seedPlanDoc(demonstrationPlan(kz2019));
  isLoaded = true;
  waivers = new Map();
  requests = [];
  checker = new Checker({
    ...{ planDoc: doc, rosterDoc: null, securityDoc: null, dataset: kz2019, openLine },
    isLoaded: () => isLoaded,
    waivers: () => waivers,
  });
});
afterEach(() => checker.destroy());

test('the plan is sent once, then after each edit only what changed', async () => {
  await settled();
  expect(checker.status).toBe('waiting');
  answerNext();
  expect(checker.status).toBe('ready');
  expect(checker.counts.errors).toBe(7);
  assignTecs(doc, { tecIds: [KEGEN], ltoTeamId: TEAM });
  await settled();
  expect(requests.slice(1)).toEqual([{ kind: 'edit', patch: { tecAssignments: [[KEGEN, TEAM]] } }]);
  answerNext();
  expect(checker.counts.errors).toBe(6);
  expect(checker.findings.some(({ key }) => key === `9:${KEGEN}`)).toBe(false);
});

test('edits made while an answer is due travel together, as they are at the end', async () => {
  await settled();
  assignTecs(doc, { tecIds: [KEGEN, RAIYMBEK], ltoTeamId: TEAM });
  unassignTecs(doc, { tecIds: [KEGEN] });
  await settled();
  expect(requests).toHaveLength(1);
  answerNext();
  await settled();
  const tecAssignments = [
    [KEGEN, null],
    [RAIYMBEK, TEAM],
  ];
  expect(requests[1]).toEqual({ kind: 'edit', patch: { tecAssignments } });
});

test('a list in use is sent once, whole, and again when another takes its place', async () => {
  const [stations, other] = [frameOf([aStation(1)]), frameOf([aStation(2)], 'frame-2')];
  const sent = () => requests.slice(1).map((request) => 'patch' in request && request.patch);
  const use = async (lists: CheckerLists) => {
    checker.useLists(lists);
    await settled();
    answerNext();
  };
  await settled();
  answerNext();
  await use({ stations, sample: null });
  checker.useLists({ stations, sample: null });
  assignTecs(doc, { tecIds: [KEGEN], ltoTeamId: TEAM });
  await settled();
  answerNext();
  await use({ stations: other, sample: null });
  await use({ stations: null, sample: null });
  const assigned = { tecAssignments: [[KEGEN, TEAM]] };
  expect(sent()).toEqual([{ stations }, assigned, { stations: other }, { stations: null }]);
});

test('nothing is asked before the documents are here', async () => {
  checker.destroy();
  requests = [];
  isLoaded = false;
  checker = new Checker({
    ...{ planDoc: doc, rosterDoc: null, securityDoc: null, dataset: kz2019, openLine },
    isLoaded: () => isLoaded,
    waivers: () => waivers,
  });
  await settled();
  expect(requests).toHaveLength(0);
  isLoaded = true;
  doc.getMap('meta').set('loaded', 1);
  await settled();
  expect(requests.map(({ kind }) => kind)).toEqual(['start']);
});

test('a waived warning counts as waived, an error never does', async () => {
  await settled();
  answerNext();
  const before = checker.counts;
  const warning = checker.findings.find(({ severity }) => severity === 'warning');
  const error = checker.findings.find(({ severity }) => severity === 'error');
  const waiver = {} as Waiver;
  const again = new Checker({
    ...{
      planDoc: doc,
      rosterDoc: null,
      securityDoc: null,
      dataset: kz2019,
      openLine,
      isLoaded: () => true,
    },
    waivers: () => new Map([warning, error].map((each) => [each?.key ?? '', waiver])),
  });
  requests = [];
  await settled();
  answerNext();
  const { errors, warnings, waived } = again.counts;
  again.destroy();
  expect([errors, warnings, waived]).toEqual([before.errors, before.warnings - 1, 1]);
});

test('a failure is said, and trying again starts from the plan as it is then', async () => {
  await settled();
  fail();
  expect([checker.status, checker.failure]).toEqual(['failed', 'out of order']);
  assignTecs(doc, { tecIds: [KEGEN], ltoTeamId: TEAM });
  await settled();
  expect(requests).toHaveLength(1);
  requests = [];
  checker.restart();
  await settled();
  answerNext();
  expect(checker.status).toBe('ready');
  expect(checker.counts.errors).toBe(6);
});

test('readers of the findings run again only when findings change', async () => {
  await settled();
  answerNext();
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      void checker.findings;
      runs += 1;
    });
  });
  flushSync();
  doc.getMap('pinnedTecs').set(KEGEN, 'pinned');
  await settled();
  answerNext();
  flushSync();
  expect(runs).toBe(1);
  assignTecs(doc, { tecIds: [KEGEN], ltoTeamId: TEAM });
  await settled();
  answerNext();
  flushSync();
  expect(runs).toBe(2);
  stop();
});
