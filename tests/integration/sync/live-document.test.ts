// Live documents over real sockets: what is served, when it is acknowledged, what a restart keeps.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { RawClient, TEST_PATH, type RawClientOptions } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  type SyncServer,
  type SyncServerOptions,
} from '../../support/sync-server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let clients: RawClient[];

beforeEach(async () => {
  data = makeDataFolder();
  clients = [];
  server = await startSyncServer({ folder: data.folder });
});
afterEach(async () => {
  for (const client of clients) client.socket.terminate();
  await server.close();
  data.remove();
});

function connect(options: Partial<RawClientOptions> = {}): RawClient {
  const client = new RawClient({ port: server.port, ...options });
  clients.push(client);
  return client;
}

async function restart(options: Partial<SyncServerOptions> = {}): Promise<void> {
  const { port } = server;
  await server.close();
  server = await startSyncServer({ folder: data.folder, port, ...options });
}

const tecs = (...ids: string[]) => ids.map((id) => asId<TecId>(id));

function assign(client: RawClient, ...ids: string[]): void {
  const created = createLtoTeam(client.doc);
  if (!created.ok) throw new Error(created.error.message);
  assignTecs(client.doc, { tecIds: tecs(...ids), ltoTeamId: created.value.ltoTeamId });
}

function assignments(doc: Y.Doc): Record<string, unknown> {
  return planRoots(doc).tecAssignments.toJSON();
}

describe('a live document', () => {
  it('is served as the server seeded it', async () => {
    const client = await connect().synced();
    expect(planRoots(client.doc).meta.toJSON()).toEqual({
      schemaVersion: SCHEMA_VERSIONS.plan,
      datasetId: 'kz-2019',
    });
  });

  it('shows every edit to everybody else', async () => {
    const [a, b] = await Promise.all([connect().synced(), connect({ name: 'Botagoz' }).synced()]);
    assign(a, 'KZ-AKM-01', 'KZ-AKM-02');
    await waitUntil('the other sees both', () => planRoots(b.doc).tecAssignments.size === 2);
    expect(assignments(b.doc)).toEqual(assignments(a.doc));
  });

  it('acknowledges a frame only when a second reader of the disk finds it', async () => {
    const a = await connect().synced();
    assign(a, 'KZ-AKM-01');
    await a.allSaved();
    expect(assignments(await server.storedDoc())).toEqual(assignments(a.doc));
  });

  it('acknowledges a deletion, which moves no state vector', async () => {
    const a = await connect().synced();
    assign(a, 'KZ-AKM-01');
    await a.allSaved();
    planRoots(a.doc).tecAssignments.delete('KZ-AKM-01');
    await a.allSaved();
    expect(assignments(await server.storedDoc())).toEqual({});
  });

  it('is complete for those who come late, also after it was unloaded and compacted', async () => {
    await restart({ unloadAfterMilliseconds: 0, compactFromUpdates: 10 });
    const a = await connect().synced();
    for (let i = 10; i < 40; i++) assign(a, `KZ-AKM-${i}`);
    await a.allSaved();
    await a.leave();
    const snapshots = () => server.db.selectFrom('document_snapshots').selectAll().execute();
    await waitUntil('it is compacted', async () => (await snapshots()).length === 1);
    const late = await connect({ name: 'Late' }).synced();
    expect(assignments(late.doc)).toEqual(assignments(a.doc));
  });

  it('is served to nobody before all of it is loaded', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await restart({
      wrapStore: (store) => ({
        ...store,
        load: async (key) => {
          const stored = await store.load(key);
          await gate;
          return stored;
        },
      }),
    });
    const [a, b] = [connect(), connect({ name: 'Botagoz' })];
    const isOpen = (client: RawClient) => client.socket.readyState === client.socket.OPEN;
    await waitUntil('both are connected', () => isOpen(a) && isOpen(b));
    expect([a.isSynced, a.sent, b.isSynced, b.sent]).toEqual([false, 0, false, 0]);
    release();
    await Promise.all([a.synced(), b.synced()]);
    expect(planRoots(a.doc).meta.get('schemaVersion')).toBe(SCHEMA_VERSIONS.plan);
  });

  it('sends people away for a while when it cannot be loaded, and then loads again', async () => {
    let failures = 1;
    await restart({
      wrapStore: (store) => ({
        ...store,
        load: async (key) => {
          if (failures-- > 0) throw new Error('cannot be read');
          return store.load(key);
        },
      }),
    });
    expect(await connect().closed()).toBe('SHUTTING_DOWN');
    await connect().synced();
  });

  it('is unloaded when those who asked for it did not come in', async () => {
    let loads = 0;
    await restart({
      unloadAfterMilliseconds: 0,
      wrapStore: (store) => ({
        ...store,
        load: async (key) => {
          loads += 1;
          return store.load(key);
        },
      }),
    });
    const path = TEST_PATH.replace('/1?', '/2?');
    expect(await connect({ path }).closed()).toBe('EPOCH_CHANGED');
    await waitUntil('it is loaded anew', async () => {
      await connect({ path }).closed();
      return loads >= 2;
    });
  });

  it('brings people who were sent away by a full disk into one and the same new room', async () => {
    let isFull = false;
    await restart({
      unloadAfterMilliseconds: 0,
      wrapStore: (store) => ({
        ...store,
        append: async (batch) => {
          if (isFull) throw new Error('disk is full');
          return store.append(batch);
        },
      }),
    });
    const [a, b] = [await connect().synced(), await connect({ name: 'Botagoz' }).synced()];
    isFull = true;
    assign(a, 'KZ-AKM-01');
    expect([await a.closed(), await b.closed()]).toEqual(['SHUTTING_DOWN', 'SHUTTING_DOWN']);
    expect(b.doc.getMap('tecAssignments').size).toBe(0);
    isFull = false;
    const [a2, b2] = [
      await connect({ doc: a.doc }).synced(),
      await connect({ doc: b.doc, name: 'Botagoz' }).synced(),
    ];
    await a2.allSaved();
    assign(b2, 'KZ-AKM-02');
    await waitUntil('each sees the other', () => planRoots(a.doc).tecAssignments.size === 2);
    expect(assignments(b.doc)).toEqual(assignments(a.doc));
  });

  it('takes edits made while the server was away, in any number of restarts', async () => {
    let a = await connect().synced();
    for (const id of ['KZ-AKM-01', 'KZ-AKM-02', 'KZ-AKM-03']) {
      await restart();
      await a.closed();
      assign(a, id);
      a = connect({ doc: a.doc });
      await a.synced();
      await a.allSaved();
    }
    expect(Object.keys(assignments(await server.storedDoc())).sort()).toEqual([
      'KZ-AKM-01',
      'KZ-AKM-02',
      'KZ-AKM-03',
    ]);
  });

  it('takes an edit made between connecting and the handshake, on top of older unsent ones', async () => {
    const doc = new Y.Doc();
    const first = await connect({ doc }).synced();
    await first.leave();
    assign(first, 'KZ-AKM-01');
    const again = connect({ doc, handshake: false });
    await waitUntil('it is open', () => again.socket.readyState === again.socket.OPEN);
    assign(again, 'KZ-AKM-02');
    again.sendStep2(Y.encodeStateAsUpdate(doc));
    await again.allSaved();
    expect(assignments(await server.storedDoc())).toEqual(assignments(doc));
  });

  it('writes one audit entry for each edit, in the same commit', async () => {
    const a = await connect().synced();
    assign(a, 'KZ-AKM-01');
    await a.allSaved();
    const kinds = server.activity.map(({ actor, content }) => ({
      who: actor.name,
      what: content.kind === 'plan-edited' ? content.changes.map((change) => change.kind) : [],
    }));
    expect(kinds).toEqual([
      { who: 'Aigerim', what: ['team-created'] },
      { who: 'Aigerim', what: ['tecs-assigned'] },
    ]);
    const rows = await server.db.selectFrom('audit_log').select('id').execute();
    expect(rows).toHaveLength(2);
  });

  it('makes no second entry when a client sends again what the server has', async () => {
    const a = await connect().synced();
    assign(a, 'KZ-AKM-01');
    await a.allSaved();
    a.sendStep2(Y.encodeStateAsUpdate(a.doc));
    await a.allSaved();
    expect(server.activity).toHaveLength(2);
  });
});
