// Searches for routes run beside the server in threads of their own: seen early, cancelled at once, whole or not
// at all, and without holding the server up.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createJobs, type Jobs } from '../../../server/jobs/jobs.ts';
import { createRoutesJob, sharesOf } from '../../../server/jobs/routes-job.ts';
import type { StoredDocument } from '../../../server/storage/document-store.ts';
import { seedPlanDoc, seedSecurityDoc } from '../../../src/lib/doc/seed-plan.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import {
  DEFAULT_ROUTES_WISH,
  fingerprintOfRoutes,
  type RoutesWish,
} from '../../../src/lib/domain/routes-proposal.ts';
import { encodeSample } from '../../../src/lib/domain/sampling/sample-wire.ts';
import { encodeStationFrame } from '../../../src/lib/domain/stations/station-frame-wire.ts';
import { jobStateSchema, type JobState } from '../../../src/lib/protocol/jobs.ts';
import { routesProposalSchema } from '../../../src/lib/protocol/routes-job.ts';
import {
  electionDayGround,
  kz2019Stations,
  kz2019Topology,
} from '../../support/election-day-ground.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { waitUntil } from '../../support/wait-until.ts';

/** Twelve AoRs over two cores: reading and matrices take seconds, more on a busy machine. */
const COUNTRY_MILLISECONDS = 90_000;
const planId = asId<PlanId>('plan-1');
const author = { id: asId<UserId>('ann'), name: 'Ann' };
const ground = electionDayGround({ teams: 150, sampled: 1500 });
const { sample } = ground;
if (!sample) throw new Error('no sample was drawn');
const plan = {
  ...ground.plan,
  choices: new Map([...ground.plan.choices, ['sample', sample.id] as const]),
};
const stored = (doc: Y.Doc): StoredDocument => ({
  ...{ epoch: 1, snapshot: Y.encodeStateAsUpdate(doc), updates: [] },
});
const documents = {
  plan: stored(seedPlanDoc(plan)),
  security: stored(seedSecurityDoc()),
};
const lists = {
  'station-frame': gzipSync(encodeStationFrame(kz2019Stations)),
  sample: gzipSync(encodeSample(sample)),
};
const seen: JobState[] = [];
let jobs: Jobs;

function start(settings: { readonly thread?: string; readonly hasFrame?: boolean } = {}): void {
  const { thread, hasFrame = true } = settings;
  const routes = createRoutesJob({
    plans: { read: async () => plan },
    documents: { load: async ({ kind }) => (kind === 'roster' ? null : documents[kind]) },
    findList: async ({ kind }) => (kind === 'station-frame' && !hasFrame ? null : lists[kind]),
    datasets: new Map([[kz2019.id, kz2019]]),
    areas: {
      of: async () => ({ topology: kz2019Topology, neighbours: new Map(), note: null }),
    },
    ...(thread && { workerFile: new URL(`../../support/threads/${thread}`, import.meta.url) }),
  });
  jobs = createJobs({
    prepare: { routes, areas: () => Promise.reject(new Error('nobody asks for areas here')) },
    isArchived: () => false,
    onChanged: (_planId, job) => seen.push(job),
  });
}

const propose = (wish: Partial<RoutesWish>) =>
  jobs.propose(planId, author, { kind: 'routes', wish: { ...DEFAULT_ROUTES_WISH, ...wish } });
const lastJob = () => jobs.of(planId)[0];

afterEach(() => {
  jobs.close();
  seen.length = 0;
});

test(
  'all teams get a route, as the protocol says, and the plan is named that it rests on',
  { timeout: COUNTRY_MILLISECONDS },
  async () => {
    start();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const startedAt = performance.now();
    const started = await propose({ seconds: 1 });
    if (!started.ok) throw new Error(started.error.message);
    await waitUntil(
      'figures are seen',
      () => seen.some((job) => job.best !== null),
      COUNTRY_MILLISECONDS,
    );
    const first = performance.now() - startedAt;
    await waitUntil('the job is done', () => lastJob()?.status !== 'running', COUNTRY_MILLISECONDS);
    delay.disable();
    console.warn(
      `first figures ${first.toFixed(0)} ms, whole ${(performance.now() - startedAt).toFixed(0)} ms, ` +
        `longest delay of the event loop ${(delay.max / 1e6).toFixed(0)} ms`,
    );
    for (const job of seen) expect(jobStateSchema.safeParse(job).success).toBe(true);
    const sent: unknown = JSON.parse(JSON.stringify(jobs.proposalOf(planId, started.value.id)));
    const proposal = routesProposalSchema.parse(sent);
    expect(proposal.basedOn).toBe(fingerprintOfRoutes(plan));
    expect(proposal.routes).toHaveLength(150);
    expect(proposal.after.teamsWithRoute).toBe(150);
    const visited = proposal.routes.flatMap(({ after }) => after.map((stop) => stop.stationId));
    expect(new Set(visited).size).toBe(visited.length);
    expect(visited.length + proposal.uncovered.length).toBe(kz2019Stations.stations.size);
  },
);

test(
  'a cancel ends every thread at once and leaves no proposal',
  { timeout: COUNTRY_MILLISECONDS },
  async () => {
    start();
    const started = await propose({ seconds: 60 });
    if (!started.ok) throw new Error(started.error.message);
    await waitUntil(
      'figures are seen',
      () => seen.some((job) => job.best !== null),
      COUNTRY_MILLISECONDS,
    );
    const cancelledAt = performance.now();
    expect(jobs.cancel(planId, started.value.id)).toBe(true);
    expect(lastJob()?.status).toBe('cancelled');
    expect(performance.now() - cancelledAt).toBeLessThan(200);
    expect(jobs.proposalOf(planId, started.value.id)).toBeNull();
  },
);

test('a thread that breaks ends the others and says what to do', async () => {
  start({ thread: 'crashing-worker.ts' });
  await propose({ seconds: 1 });
  await waitUntil('the job has failed', () => lastJob()?.status === 'failed');
  expect(lastJob()?.error).toMatch(/Try again/);
  expect(seen.filter(({ status }) => status !== 'running')).toHaveLength(1);
});

test('a list that is no longer kept is a refusal in words', async () => {
  start({ hasFrame: false });
  expect(await propose({})).toMatchObject({ ok: false, error: { code: 'unfit' } });
});

test('AoRs are shared out evenly over the threads, each once', () => {
  const shares = sharesOf(plan, { ...DEFAULT_ROUTES_WISH, seconds: 10 }, 2);
  expect(shares).toHaveLength(2);
  expect(new Set(shares.flat().map(({ ltoTeamId }) => ltoTeamId)).size).toBe(12);
  const teams = shares.map((share) => share.reduce((sum, aor) => sum + aor.teams, 0));
  expect(Math.abs((teams[0] ?? 0) - (teams[1] ?? 0))).toBeLessThanOrEqual(6);
});
