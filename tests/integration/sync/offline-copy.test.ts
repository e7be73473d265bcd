// The copy of a plan in the browser: what it brings back after a reload, and when it must be gone.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type UserId } from '../../../src/lib/domain/ids.ts';
import { DocumentConnection } from '../../../src/lib/sync/document-connection.ts';
import { clearOfflineCopies } from '../../../src/lib/sync/offline-copy.ts';
import { signedInSocket } from '../../support/signed-in-socket.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
} from '../../support/sync-server.ts';
import { waitUntil } from '../../support/wait-until.ts';

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let tabs: DocumentConnection[];

beforeEach(async () => {
  data = makeDataFolder();
  tabs = [];
  server = await startSyncServer({ folder: data.folder });
});
afterEach(async () => {
  for (const tab of tabs) tab.destroy();
  await server.close();
  data.remove();
  await clearOfflineCopies();
});

/** A tab that has loaded what this browser keeps of the plan. */
async function openTab(name = 'Aigerim', role = 'core-team') {
  const doc = new Y.Doc();
  const connection = new DocumentConnection({
    ...{ doc, room: { kind: 'plan', planId: TEST_PLAN, epoch: 1 }, userId: asId<UserId>(name) },
    serverUrl: `ws://127.0.0.1:${server.port}`,
    webSocketClass: signedInSocket(server.port, name, role),
  });
  tabs.push(connection);
  await connection.opened;
  const shows = (kind: string) =>
    waitUntil(`it shows ${kind}`, () => connection.saveState().kind === kind);
  return { doc, connection, shows };
}

const teamsOf = (doc: Y.Doc) => planRoots(doc).ltoTeams.size;

async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

describe('the offline copy', () => {
  it('brings edits made offline back after a reload, unsaved, and then saves them', async () => {
    const first = await openTab();
    await first.shows('saved');
    const { port } = server;
    await server.close();
    await first.shows('offline');
    createLtoTeam(first.doc);
    createLtoTeam(first.doc);
    first.connection.destroy();

    const reloaded = await openTab();
    expect(teamsOf(reloaded.doc)).toBe(2);
    await reloaded.shows('offline');
    expect(reloaded.connection.saveState()).toEqual({ kind: 'offline', unsavedEdits: 2 });
    server = await startSyncServer({ folder: data.folder, port });
    await reloaded.shows('saved');
    expect(teamsOf(await server.storedDoc())).toBe(2);
  });

  it('belongs to one person: another at the same browser gets nothing of it', async () => {
    const own = await openTab();
    await own.shows('saved');
    createLtoTeam(own.doc);
    await own.shows('saved');
    own.connection.destroy();
    await server.close();
    const other = await openTab('Botagoz');
    expect(teamsOf(other.doc)).toBe(0);
    server = await startSyncServer({ folder: data.folder });
  });

  it('is gone after a refused write', async () => {
    const reader = await openTab('Serik', 'logistics');
    await reader.shows('saved');
    createLtoTeam(reader.doc);
    await reader.shows('closed');
    await waitUntil('the copy is gone', async () => (await names()).length === 0);
  });

  it('is gone after sign-out', async () => {
    const own = await openTab();
    await own.shows('saved');
    own.connection.destroy();
    expect(await names()).toHaveLength(1);
    await clearOfflineCopies();
    await waitUntil('the copy is gone', async () => (await names()).length === 0);
  });
});
