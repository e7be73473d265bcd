// Waivers over real rooms and a real database: what is signed, what is refused, who is shown it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWaivers, type Waivers } from '../../../server/plans/waivers.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import { WAIVED_AT_ONCE_MAX } from '../../../src/lib/protocol/waiver-request.ts';
import type { Waiver } from '../../../src/lib/domain/waiver.ts';
import { RawClient } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
} from '../../support/sync-server.ts';
import { waitUntil } from '../../support/wait-until.ts';

const AUTHOR = { id: asId<UserId>('user-1'), name: 'Aigerim' };
const KEY = '10:team-1:KZ-AKM-03';
const WISH = { planId: TEST_PLAN, author: AUTHOR, findingKeys: [KEY] };
const NOW = new Date('2019-05-20T10:00:00.000Z');

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let waivers: Waivers;

beforeEach(async () => {
  data = makeDataFolder();
  server = await startSyncServer({ folder: data.folder });
  const isArchived = (planId: PlanId) => server.archived.has(planId);
  waivers = createWaivers({ rooms: server.rooms, isArchived, now: () => NOW });
});
afterEach(async () => {
  await server.close();
  data.remove();
});

async function storedWaivers(): Promise<readonly Waiver[]> {
  return [...readPlan(await server.storedDoc()).plan.waivers.values()];
}

test('a waiver is on disk with reason, name and the server’s time, and in the audit log', async () => {
  expect(await waivers.waive({ ...WISH, reason: '  The lake   lies between ' })).toMatchObject({
    ok: true,
  });
  expect(await storedWaivers()).toEqual([
    {
      findingKey: KEY,
      reason: 'The lake lies between',
      waivedBy: AUTHOR.id,
      waivedByName: AUTHOR.name,
      waivedAt: NOW.toISOString(),
    },
  ]);
  expect(server.activity.at(-1)).toMatchObject({
    actor: AUTHOR,
    content: { changes: [{ kind: 'records-changed', root: 'waivers', action: 'created' }] },
  });
});

test('everybody in the plan sees it come, and go when it is taken back', async () => {
  const client = await new RawClient({ port: server.port, name: 'Witness' }).synced();
  const shown = () => [...readPlan(client.doc).plan.waivers.keys()];
  await waivers.waive({ ...WISH, reason: 'The lake lies between' });
  await waitUntil('the waiver has come', () => shown().length === 1);
  expect(shown()).toEqual([KEY]);
  expect(await waivers.takeBack(WISH)).toMatchObject({ ok: true });
  await waitUntil('the waiver has gone', () => shown().length === 0);
  client.socket.terminate();
});

test('one reason can be for several findings', async () => {
  const findingKeys = [KEY, '11:team-1:voters'];
  await waivers.waive({ ...WISH, findingKeys, reason: 'Agreed with the office' });
  expect((await storedWaivers()).map(({ findingKey }) => findingKey).sort()).toEqual(findingKeys);
});

test.each([
  ['an error', { findingKeys: ['9:KZ-AKM-03'] }, 'not-waivable'],
  ['a note', { findingKeys: ['8:US'] }, 'not-waivable'],
  ['a rule that there is not', { findingKeys: ['99:plan'] }, 'not-waivable'],
  ['an error among warnings', { findingKeys: [KEY, '9:KZ-AKM-03'] }, 'not-waivable'],
  ['something that is no key', { findingKeys: ['10:a b'] }, 'invalid'],
  ['a key longer than any', { findingKeys: [`10:${'x'.repeat(64)}`] }, 'invalid'],
  ['nothing', { findingKeys: [] }, 'invalid'],
  ['more than a list', { findingKeys: Array(WAIVED_AT_ONCE_MAX + 1).fill(KEY) }, 'invalid'],
  ['a warning without a reason', { reason: ' ab ' }, 'invalid'],
  ['a warning with a novel', { reason: 'x'.repeat(301) }, 'invalid'],
  ['a warning of a plan that there is not', { planId: asId<PlanId>('none') }, 'unknown-plan'],
])('%s is not waived', async (_, change, code) => {
  const wish = { ...WISH, reason: 'The lake lies between', ...change };
  expect(await waivers.waive(wish)).toMatchObject({ ok: false, error: { code } });
  expect(await storedWaivers()).toEqual([]);
});

test('an archived plan keeps its waivers as they are', async () => {
  await waivers.waive({ ...WISH, reason: 'The lake lies between' });
  server.archived.add(TEST_PLAN);
  expect(await waivers.takeBack(WISH)).toMatchObject({ error: { code: 'archived' } });
  expect(await storedWaivers()).toHaveLength(1);
});

test('whoever waives more than a list at once waits, and the others do not', async () => {
  const findingKeys = Array.from({ length: WAIVED_AT_ONCE_MAX }, (_, at) => `14:KZ-AKM-${at}`);
  const wish = { ...WISH, findingKeys, reason: 'Agreed with the office' };
  expect(await waivers.waive(wish)).toMatchObject({ ok: true });
  expect(await waivers.waive(wish)).toMatchObject({ error: { code: 'too-many' } });
  const other = { ...wish, author: { id: asId<UserId>('user-2'), name: 'Bolat' } };
  expect(await waivers.waive(other)).toMatchObject({ ok: true });
});
