// Searches for areas run beside the server: seen early, cancelled at once, ended whatever they do.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { createAreasJob } from '../../../server/jobs/areas-job.ts';
import { createJobs, type Jobs } from '../../../server/jobs/jobs.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_AREAS_WISH } from '../../../src/lib/domain/proposal.ts';
import { areasProposalSchema } from '../../../src/lib/protocol/areas-job.ts';
import { jobStateSchema, type JobState } from '../../../src/lib/protocol/jobs.ts';
import { faultsOfAlternative } from '../../support/check-areas.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Ground, kz2019Neighbours } from '../../support/kz-2019-areas.ts';
import { waitUntil } from '../../support/wait-until.ts';

const planId = asId<PlanId>('plan-1');
const author = { id: asId<UserId>('ann'), name: 'Ann' };
const plan = demonstrationPlan(kz2019);
const seen: JobState[] = [];
let jobs: Jobs;

function start(settings: { readonly isArchived?: boolean; readonly thread?: string } = {}): void {
  const { isArchived = false, thread } = settings;
  const areas = createAreasJob({
    plans: { read: async () => plan },
    datasets: new Map([[kz2019.id, kz2019]]),
    areas: {
      of: async () => ({ topology: null as never, neighbours: kz2019Neighbours, note: null }),
    },
    ...(thread && { workerFile: new URL(`../../support/threads/${thread}`, import.meta.url) }),
  });
  jobs = createJobs({
    prepare: { areas, routes: () => Promise.reject(new Error('nobody asks for routes here')) },
    isArchived: () => isArchived,
    onChanged: (_planId, job) => seen.push(job),
  });
}

const propose = (wish = {}, of = planId) =>
  jobs.propose(of, author, {
    kind: 'areas',
    wish: { ...DEFAULT_AREAS_WISH, seconds: 0.5, ...wish },
  });
const lastJob = () => jobs.of(planId)[0];
const status = () => lastJob()?.status;

afterEach(() => {
  jobs.close();
  seen.length = 0;
});

test('a job tells its progress, ends with a sound proposal, and both are as the protocol says', async () => {
  start();
  const started = await propose();
  if (!started.ok) throw new Error(started.error.message);
  await waitUntil('the job is done', () => status() === 'done');
  for (const job of seen) expect(jobStateSchema.safeParse(job).success).toBe(true);
  expect(seen.some((job) => job.status === 'running' && job.best !== null)).toBe(true);
  const proposal = jobs.proposalOf(planId, started.value.id);
  const sent: unknown = JSON.parse(JSON.stringify(proposal));
  const read = areasProposalSchema.parse(sent);
  expect(read.alternatives.length).toBeGreaterThan(0);
  for (const alternative of read.alternatives) {
    expect(faultsOfAlternative(kz2019Ground, plan, read.wish, alternative)).toEqual([]);
  }
});

test('progress is seen soon, a cancel works at once, and the server is not held up', async () => {
  start();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  const started = await propose({ seconds: 20 });
  if (!started.ok) throw new Error(started.error.message);
  await waitUntil('figures are seen', () => seen.some((job) => job.best !== null));
  const firstAnswer = performance.now() - startedAt;
  const cancelledAt = performance.now();
  expect(jobs.cancel(planId, started.value.id)).toBe(true);
  await waitUntil('the job is cancelled', () => status() === 'cancelled');
  const cancel = performance.now() - cancelledAt;
  delay.disable();
  console.warn(
    `first answer ${firstAnswer.toFixed(0)} ms, cancel ${cancel.toFixed(0)} ms, ` +
      `longest delay of the event loop ${(delay.max / 1e6).toFixed(0)} ms`,
  );
  expect(cancel).toBeLessThan(200);
  expect(jobs.proposalOf(planId, started.value.id)).toBeNull();
});

test('a plan has one running job, and another may start when it has ended', async () => {
  start();
  const [first, second] = await Promise.all([propose(), propose()]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);
  await waitUntil('the job is done', () => status() === 'done');
  expect((await propose()).ok).toBe(true);
});

test('a server takes only so many jobs at once', async () => {
  start();
  const plans = Array.from({ length: 12 }, (_, index) => asId<PlanId>(`plan-${index}`));
  const asked = await Promise.all(plans.map((each) => propose({ seconds: 5 }, each)));
  const refused = asked.flatMap((each) => (each.ok ? [] : [each.error.code]));
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused)).toEqual(new Set(['busy']));
});

test('what does not fit the plan is refused in words, and so is an archived plan', async () => {
  start();
  const gone = await propose({ goal: 'one-fewer', removedTeamId: 'nobody' });
  expect(gone).toMatchObject({ ok: false, error: { code: 'unfit' } });
  start({ isArchived: true });
  expect(await propose()).toMatchObject({ ok: false, error: { code: 'archived' } });
  expect(seen).toEqual([]);
});

test('a thread that breaks makes the job fail with words, and the next job runs', async () => {
  start({ thread: 'crashing-worker.ts' });
  await propose();
  await waitUntil('the job has failed', () => status() === 'failed');
  expect(lastJob()?.error).toMatch(/Try again/);
});

test('a thread that never ends is stopped two seconds after its time, and a cancel stops it before', async () => {
  start({ thread: 'endless-worker.ts' });
  await propose({ seconds: 0.2 });
  await waitUntil('the job has failed', () => status() === 'failed');
  expect(lastJob()?.error).toMatch(/did not end/);
  const started = await propose({ seconds: 20 });
  if (!started.ok) throw new Error(started.error.message);
  expect(jobs.cancel(planId, 'another')).toBe(false);
  expect(jobs.cancel(planId, started.value.id)).toBe(true);
  expect(status()).toBe('cancelled');
});
