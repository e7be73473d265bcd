// The endpoint of waivers: only roles that write the plan, only well-formed requests, only this site.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId, type DatasetId, type PlanId } from '../../../src/lib/domain/ids.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';

const WISH = { findingKeys: ['10:team-1:KZ-AKM-03'], reason: 'The lake lies between' };

let server: MusterServer;
let planId: PlanId;
let ann: string;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('Ann is in the list');
  const wish = { name: 'Plan', datasetId: asId<DatasetId>('kz-2019'), author };
  const created = await server.muster.plans.create(wish);
  if (!created.ok) throw new Error(created.error.message);
  planId = created.value.id;
});
afterAll(() => server.close());

function ask(method: 'POST' | 'DELETE', cookie: string, body: unknown, id: string = planId) {
  return fetch(`${server.url}/api/plans/${id}/waivers`, {
    method,
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const waiversNow = async () => [
  ...((await server.muster.plans.read(planId))?.waivers.values() ?? []),
];

test('the name under a waiver is that of the session, whatever the request says', async () => {
  const forged = { ...WISH, author: { id: 'x', name: 'Somebody Else' }, waivedByName: 'Else' };
  expect((await ask('POST', ann, forged)).status).toBe(200);
  expect(await waiversNow()).toMatchObject([{ waivedByName: 'Ann', reason: WISH.reason }]);
  expect((await ask('DELETE', ann, WISH)).status).toBe(200);
  expect(await waiversNow()).toEqual([]);
});

test.each<Role>(['logistics', 'security', 'lto', 'viewer'])(
  'the role %s is refused',
  async (role) => {
    const { cookie } = await server.join(`P${role}`, role);
    for (const method of ['POST', 'DELETE'] as const) {
      expect((await ask(method, cookie, WISH)).status).toBe(403);
    }
    expect(await waiversNow()).toEqual([]);
  },
);

test('nobody is signed in: 401, no such plan: 404, no such request: 400 with what to do', async () => {
  expect((await ask('POST', '', WISH)).status).toBe(401);
  expect((await ask('POST', ann, WISH, 'none')).status).toBe(404);
  for (const body of ['{', {}, { ...WISH, findingKeys: 'all' }, { ...WISH, reason: 7 }]) {
    expect((await ask('POST', ann, body)).status).toBe(400);
  }
  const refused = await ask('POST', ann, { ...WISH, findingKeys: ['9:KZ-AKM-03'] });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    message: expect.stringContaining('must be mended'),
  });
  expect(await waiversNow()).toEqual([]);
});
