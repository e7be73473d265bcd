// Live documents over real sockets: what is served, when it is acknowledged, what a restart keeps.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { RawClient, type RawClientOptions } from '../../support/raw-client.ts';
import { makeDataFolder, startSyncServer, type SyncServer } from '../../support/sync-server.ts';
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

async function restart(unloadAfterMilliseconds?: number): Promise<void> {
  const { port } = server;
  await server.close();
  server = await startSyncServer({
    folder: data.folder,
    port,
    ...(unloadAfterMilliseconds === undefined ? {} : { unloadAfterMilliseconds }),
  });
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
    expect(planRoots(client.doc).meta.toJSON()).toEqual({ schemaVersion: 1, datasetId: 'kz-2019' });
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
    await restart(0);
    const a = await connect().synced();
    for (let i = 10; i < 40; i++) assign(a, `KZ-AKM-${i}`);
    await a.allSaved();
    await a.leave();
    const late = await connect({ name: 'Late' }).synced();
    expect(assignments(late.doc)).toEqual(assignments(a.doc));
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
