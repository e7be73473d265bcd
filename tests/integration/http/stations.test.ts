// The endpoints of lists of stations: who may make and read them, what is refused, and what is kept for good.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type DatasetId, type PlanId } from '../../../src/lib/domain/ids.ts';
import type { Station } from '../../../src/lib/domain/station.ts';
import { columnsOfStations } from '../../../src/lib/domain/stations/station-columns.ts';
import { decodeStationFrame } from '../../../src/lib/domain/stations/station-frame-wire.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';
import type { StationsKept } from '../../../src/lib/protocol/stations.ts';
import { kz2019Stations } from '../../support/kz-2019-stations.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';

const [first, second] = [...kz2019Stations.stations.values()] as [Station, Station];

let server: MusterServer;
let planId: PlanId;
let ann: string;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  planId = await createPlan('Plan');
});
afterAll(() => server.close());

async function createPlan(name: string): Promise<PlanId> {
  const author = await annAsAuthor();
  const wish = { name, datasetId: asId<DatasetId>('kz-2019'), author };
  const created = await server.muster.plans.create(wish);
  if (!created.ok) throw new Error(created.error.message);
  return created.value.id;
}

async function annAsAuthor() {
  const author = (await server.muster.people.list()).find(({ name }) => name === 'Ann');
  if (!author) throw new Error('Ann is in the list');
  return author;
}

type PostOptions = { readonly id?: string; readonly headers?: Record<string, string> };

function post(cookie: string, body: unknown, { id = planId, headers = {} }: PostOptions = {}) {
  return fetch(`${server.url}/api/plans/${id}/stations`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json', ...headers },
    body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  });
}

const get = (frameId: string, cookie = ann, id: string = planId) =>
  fetch(`${server.url}/api/plans/${id}/stations/${frameId}`, { headers: { cookie } });

const importOf = (stations: readonly Station[], source = 'CEC list of 24 May') => ({
  kind: 'import',
  source,
  stations: columnsOfStations(stations),
});

describe('a list of stations', () => {
  test('is invented on demand: the same one everywhere, read back whole, kept by browsers for good', async () => {
    const made = await post(ann, { kind: 'generate', seed: 2019 });
    expect(made.status).toBe(201);
    const kept: StationsKept = await made.json();
    expect(kept).toMatchObject({ frameId: kz2019Stations.id, stations: 9_970 });
    const answer = await get(kept.frameId);
    expect(answer.headers.get('cache-control')).toMatch(/^private, .*immutable$/);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const read = decodeStationFrame(await answer.json());
    expect(read).toEqual({ ok: true, value: kz2019Stations });
  });

  test('is taken over packed, with who added it in the log; a copy of the plan has it too', async () => {
    const packed = gzipSync(JSON.stringify(importOf([first, second])));
    const headers = { 'content-encoding': 'gzip' };
    const answer = await post(ann, packed, { headers });
    expect(answer.status).toBe(201);
    const { frameId }: StationsKept = await answer.json();
    const log = await server.muster.audit.listForPlan(planId, { limit: 1, documents: ['plan'] });
    expect(log).toMatchObject([
      {
        actor: { name: 'Ann' },
        content: { kind: 'stations-kept', stations: 2, source: 'CEC list of 24 May' },
      },
    ]);
    const copy = await server.muster.plans.duplicate({ planId, author: await annAsAuthor() });
    if (!copy.ok) throw new Error(copy.error.message);
    expect((await get(frameId, ann, copy.value.id)).status).toBe(200);
  });

  test('is unpacked for those who cannot', async () => {
    const { frameId }: StationsKept = await (await post(ann, importOf([first]))).json();
    const answer = await fetch(`${server.url}/api/plans/${planId}/stations/${frameId}`, {
      headers: { cookie: ann, 'accept-encoding': 'identity' },
    });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(decodeStationFrame(await answer.json()).ok).toBe(true);
  });

  test('of one plan is not of another', async () => {
    const { frameId }: StationsKept = await (await post(ann, importOf([second]))).json();
    expect((await get(frameId, ann, await createPlan('Other'))).status).toBe(404);
  });
});

describe('rights', () => {
  test.each<[Role, number]>([
    ['core-team', 200],
    ['logistics', 200],
    ['security', 200],
    ['lto', 403],
    ['viewer', 403],
  ])('the role %s reads a list as it reads the plan: %i', async (role, status) => {
    const { cookie } = await server.join(`R${role}`, role);
    const { frameId }: StationsKept = await (await post(ann, importOf([first]))).json();
    expect((await get(frameId, cookie)).status).toBe(status);
    const written = await post(cookie, importOf([first]));
    expect(written.status).toBe(role === 'core-team' ? 201 : 403);
  });

  test('nobody signed in, no such plan, no such list, an archived plan', async () => {
    const wish = importOf([first]);
    expect((await post('', wish)).status).toBe(401);
    expect((await get('none', '')).status).toBe(401);
    expect((await post(ann, wish, { id: 'none' })).status).toBe(404);
    expect((await get('none')).status).toBe(404);
    const archived = await createPlan('Archived');
    await server.muster.plans.archive({ planId: archived, author: await annAsAuthor() });
    expect((await post(ann, wish, { id: archived })).status).toBe(409);
  });
});

describe('a list that cannot be used', () => {
  test.each([
    ['no list', {}, /cannot be used/],
    ['another kind', { kind: 'guess' }, /cannot be used/],
    ['no station', importOf([]), /no station/],
    ['no source', importOf([first], ' '), /cannot be used/],
    ['an even PEC', importOf([{ ...first, members: 6 }]), /odd number/],
    ['an unknown TEC', importOf([{ ...first, tecId: asId('KZ-XXX-01') }]), /no lower TEC/],
    [
      'a place abroad',
      importOf([{ ...first, position: { lng: 2, lat: 48 } }]),
      /outside the country/,
    ],
    ['night hours', importOf([{ ...first, closesMinutes: 1_439 }]), /between 06:00 and 22:00/],
  ])('%s is refused with what is wrong', async (_, body, message) => {
    const answer = await post((await server.join(`B${Math.random()}`, 'core-team')).cookie, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(message) });
  });

  test('what is packed as more than may be is refused, whatever it unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const headers = { 'content-encoding': 'gzip' };
    expect((await post(ann, bomb, { headers })).status).toBe(413);
    expect((await post(ann, new Uint8Array(3 * 1024 * 1024))).status).toBe(413);
    expect((await post(ann, new Uint8Array([1, 2, 3]), { headers })).status).toBe(400);
  });
});
