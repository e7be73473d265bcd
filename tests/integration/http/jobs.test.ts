// Jobs over HTTP: for those who may write the plan alone, with choices that are checked as a stranger's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_AREAS_WISH } from '../../../src/lib/domain/proposal.ts';
import { areasProposalSchema } from '../../../src/lib/protocol/areas-job.ts';
import { jobsAnswerSchema, jobStartedSchema } from '../../../src/lib/protocol/jobs.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let server: MusterServer;
let ann: string;
let ben: string;
let planId: string;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  ben = (await server.join('Ben', 'core-team')).cookie;
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody was set up');
  const made = await server.muster.plans.createDemonstration(author);
  if (!made.ok) throw new Error(made.error.message);
  planId = made.value.id;
});
afterAll(() => server.close());

function ask(method: string, path: string, cookie: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}/api/plans/${path}`, {
    method,
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

const start = (cookie: string, wish: object = {}, of = planId) =>
  ask('POST', `${of}/jobs`, cookie, {
    kind: 'areas',
    wish: { ...DEFAULT_AREAS_WISH, seconds: 0.3, ...wish },
  });
const jobOf = async (cookie: string) =>
  jobsAnswerSchema.parse(await (await ask('GET', `${planId}/jobs`, cookie)).json()).jobs[0];

it('are seen by everybody who may write the plan, and end with a proposal for all of them', async () => {
  const started = await start(ann);
  expect(started.status).toBe(201);
  const { job } = jobStartedSchema.parse(await started.json());
  expect((await jobOf(ben))?.id).toBe(job.id);
  await waitUntil('the job is done', async () => (await jobOf(ben))?.status === 'done');
  const answer = await ask('GET', `${planId}/jobs/${job.id}/proposal`, ben);
  expect(areasProposalSchema.parse(await answer.json()).alternatives.length).toBeGreaterThan(0);
});

it('are cancelled by another of the core team, once', async () => {
  const { job } = jobStartedSchema.parse(await (await start(ann, { seconds: 20 })).json());
  const path = `${planId}/jobs/${job.id}`;
  expect((await start(ben)).status).toBe(409);
  expect((await ask('DELETE', path, ben)).status).toBe(204);
  expect((await jobOf(ann))?.status).toBe('cancelled');
  expect((await ask('DELETE', path, ann)).status).toBe(404);
  expect((await ask('GET', `${path}/proposal`, ann)).status).toBe(404);
});

it('are nothing for other roles, whatever they try', async () => {
  const job = await jobOf(ann);
  for (const role of ['logistics', 'security', 'lto', 'viewer'] satisfies Role[]) {
    const { cookie } = await server.join(`Some-${role}`, role);
    const tries = [
      start(cookie),
      ask('GET', `${planId}/jobs`, cookie),
      ask('GET', `${planId}/jobs/${job?.id}/proposal`, cookie),
      ask('DELETE', `${planId}/jobs/${job?.id}`, cookie),
      start(cookie, {}, 'no-such-plan'),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
  }
  expect((await start('')).status).toBe(401);
});

it('are refused with a reason when choices are no choices', async () => {
  const wishes: object[] = [
    { seconds: 1e9 },
    { teams: 1e12 },
    { seed: -1 },
    { tolerancePercent: 'NaN' },
    { mix: { voters: 0, pecs: 0, tecs: 0, driving: 0 } },
    { mix: { voters: 1e308, pecs: 1, tecs: 1, driving: 1 } },
    { removedTeamId: 'x'.repeat(10_000) },
    { extra: true },
  ];
  const wrong: unknown[] = [
    'not json',
    {},
    { kind: 'nothing', wish: DEFAULT_AREAS_WISH },
    ...wishes.map((wish) => ({ kind: 'areas', wish: { ...DEFAULT_AREAS_WISH, ...wish } })),
    { kind: 'areas', wish: DEFAULT_AREAS_WISH, extra: true },
  ];
  for (const body of wrong) {
    const answer = await ask('POST', `${planId}/jobs`, ann, body);
    expect(answer.status, JSON.stringify(body).slice(0, 80)).toBe(400);
  }
  expect((await start(ann, { goal: 'one-fewer', removedTeamId: 'gone' })).status).toBe(400);
  expect((await start(ann, {}, 'no-such-plan')).status).toBe(404);
  expect((await jobOf(ann))?.status).toBe('cancelled');
});
