// Samples over HTTP: drawn by those who may write the plan, read by those who may read it, by nobody else.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseStationFrame } from '../../../src/lib/doc/commands/choose-station-frame.ts';
import type { SampleWish } from '../../../src/lib/domain/sample.ts';
import { decodeSample } from '../../../src/lib/domain/sampling/sample-wire.ts';
import { asId, type StationFrameId } from '../../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../../src/lib/domain/plan.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';
import { sampleDrawnSchema, samplesAnswerSchema } from '../../../src/lib/protocol/samples.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';

const WISH: SampleWish = {
  ...{ seed: 2019, size: 1_500, reservesPerStation: 2, chance: 'size' },
  strata: { bySetting: true, bySize: true, bySpecial: true },
};

let server: MusterServer;
let ann: string;
let plan: PlanSummary;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody was set up');
  const made = await server.muster.plans.createDemonstration(author);
  if (!made.ok) throw new Error(made.error.message);
  plan = made.value;
});
afterAll(() => server.close());

function ask(method: string, path: string, cookie: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}/api/plans/${plan.id}/samples${path}`, {
    method,
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

it('cannot be drawn before the plan has stations', async () => {
  const answer = await ask('POST', '', ann, { wish: WISH });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('no stations') });
});

it('is drawn, kept with who drew it, and read whole', async () => {
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody was set up');
  const kept = await server.muster.stations.keep({
    ...{ planId: plan.id, datasetId: plan.datasetId, author },
    request: { kind: 'generate', seed: 2019 },
  });
  if (!kept.ok) throw new Error(kept.error.message);
  const { frameId, source } = kept.value;
  await server.muster.rooms.edit({ planId: plan.id, kind: 'plan' }, author, (doc) => {
    chooseStationFrame(doc, { frameId: asId<StationFrameId>(frameId), label: source });
  });
  const drawn = await ask('POST', '', ann, { wish: WISH });
  expect(drawn.status).toBe(201);
  const { sampleId } = sampleDrawnSchema.parse(await drawn.json());
  const read = decodeSample(await (await ask('GET', `/${sampleId}`, ann)).json());
  expect(read).toMatchObject({ ok: true, value: { id: sampleId, frameId, wish: WISH } });
  const { samples } = samplesAnswerSchema.parse(await (await ask('GET', '', ann)).json());
  expect(samples).toMatchObject([{ id: sampleId, drawnBy: 'Ann' }]);
});

it('is read by those who read the plan, and drawn by none of them', async () => {
  for (const role of ['logistics', 'security'] satisfies Role[]) {
    const { cookie } = await server.join(`Reads-${role}`, role);
    expect((await ask('GET', '', cookie)).status).toBe(200);
    expect((await ask('POST', '', cookie, { wish: WISH })).status).toBe(403);
  }
});

it('is nothing for the other roles, nor for strangers', async () => {
  for (const role of ['lto', 'viewer'] satisfies Role[]) {
    const { cookie } = await server.join(`Sees-${role}-nothing`, role);
    for (const answer of [ask('GET', '', cookie), ask('POST', '', cookie, { wish: WISH })]) {
      expect((await answer).status).toBe(403);
    }
  }
  expect((await ask('GET', '', '')).status).toBe(401);
});

it('is refused where the wish is none', async () => {
  for (const broken of [
    null,
    {},
    { wish: { ...WISH, seed: -1 } },
    { wish: { ...WISH, more: 1 } },
  ]) {
    expect((await ask('POST', '', ann, broken)).status).toBe(400);
  }
  expect((await ask('GET', '/nothing', ann)).status).toBe(404);
});
