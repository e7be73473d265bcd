// What the server writes into a live document for somebody who asked: seen by all, audited, on disk.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { newWaiverRecord } from '../../../src/lib/doc/records/waiver-record.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { DocumentKey, DocumentStore } from '../../../server/storage/document-store.ts';
import { RawClient } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
} from '../../support/sync-server.ts';
import { waitUntil } from '../../support/wait-until.ts';
import type * as Y from 'yjs';

const KEY: DocumentKey = { planId: TEST_PLAN, kind: 'plan' };
const ANN = { id: asId<UserId>('ann'), name: 'Ann' };
const WAIVER = {
  reason: 'The pass is closed until June.',
  waivedBy: ANN.id,
  waivedByName: ANN.name,
  waivedAt: '2019-05-20T10:00:00.000Z',
};

let server: SyncServer;
let data: ReturnType<typeof makeDataFolder>;
let isDiskFull = false;

beforeEach(async () => {
  data = makeDataFolder();
  isDiskFull = false;
  server = await startSyncServer({ folder: data.folder, wrapStore: failing });
});
afterEach(async () => {
  await server.close();
  data.remove();
});

function failing(store: DocumentStore): DocumentStore {
  return {
    ...store,
    append: (batch) =>
      isDiskFull ? Promise.reject(new Error('the disk is full')) : store.append(batch),
  };
}

function waive(doc: Y.Doc): void {
  planRoots(doc).waivers.set('10:demo', newWaiverRecord(WAIVER));
}

it('reaches those who are connected, the audit log and the disk', async () => {
  const client = await new RawClient({ port: server.port }).synced();
  expect(await server.rooms.edit(KEY, ANN, waive)).toBe(true);
  expect(
    planRoots(await server.storedDoc())
      .waivers.get('10:demo')
      ?.get('reason'),
  ).toBe(WAIVER.reason);
  await waitUntil('the client has it', () => planRoots(client.doc).waivers.has('10:demo'));
  expect(server.activity.at(-1)).toMatchObject({
    actor: ANN,
    content: { kind: 'plan-edited', changes: [{ root: 'waivers', action: 'created' }] },
  });
  client.socket.terminate();
});

it('is nothing when it changes nothing, and answers false for a plan that does not exist', async () => {
  await server.rooms.edit(KEY, ANN, () => {});
  expect(server.activity).toEqual([]);
  const unknown = { ...KEY, planId: asId<PlanId>('nowhere') };
  expect(await server.rooms.edit(unknown, ANN, waive)).toBe(false);
});

it('is refused to its caller, and seen by nobody, when the disk does not take it', async () => {
  const client = await new RawClient({ port: server.port }).synced();
  isDiskFull = true;
  await expect(server.rooms.edit(KEY, ANN, waive)).rejects.toThrow('the disk is full');
  expect(await client.closed()).toBe('SHUTTING_DOWN');
  expect(planRoots(client.doc).waivers.size).toBe(0);
  isDiskFull = false;
  expect(await server.rooms.edit(KEY, ANN, waive)).toBe(true);
});

it('cannot be imitated: a client that signs a waiver itself is closed and changes nothing', async () => {
  const client = await new RawClient({ port: server.port }).synced();
  waive(client.doc);
  expect(await client.closed()).toBe('FORBIDDEN');
  expect(planRoots(await server.storedDoc()).waivers.size).toBe(0);
});
