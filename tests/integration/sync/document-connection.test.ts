// The browser's line to a plan, against a real server: what it shows as saved, and when it gives up.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type UserId } from '../../../src/lib/domain/ids.ts';
import { DocumentConnection } from '../../../src/lib/sync/document-connection.ts';
import type { SaveState } from '../../../src/lib/sync/save-state.ts';
import type { DocumentStore } from '../../../server/storage/document-store.ts';
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
let connections: DocumentConnection[];

beforeEach(async () => {
  data = makeDataFolder();
  connections = [];
  server = await startSyncServer({ folder: data.folder });
});
afterEach(async () => {
  for (const connection of connections) connection.destroy();
  await server.close();
  data.remove();
});

function connect(name = 'Aigerim', role = 'core-team', epoch = 1) {
  const doc = new Y.Doc();
  const connection = new DocumentConnection({
    doc,
    room: { kind: 'plan', planId: TEST_PLAN, epoch },
    userId: asId<UserId>(name),
    serverUrl: `ws://127.0.0.1:${server.port}`,
    webSocketClass: signedInSocket(server.port, name, role),
  });
  connections.push(connection);
  const shown: SaveState['kind'][] = [];
  connection.onChanged(() => {
    const { kind } = connection.saveState();
    if (shown.at(-1) !== kind) shown.push(kind);
  });
  const shows = (kind: SaveState['kind']) =>
    waitUntil(`it shows ${kind}`, () => connection.saveState().kind === kind);
  return { doc, connection, shown, shows };
}

async function restart(wrapStore?: (store: DocumentStore) => DocumentStore): Promise<void> {
  const { port } = server;
  await server.close();
  server = await startSyncServer({
    ...{ folder: data.folder, port },
    ...(wrapStore ? { wrapStore } : {}),
  });
}

const teamsOf = (doc: Y.Doc) => planRoots(doc).ltoTeams.size;

describe('a plan connection', () => {
  it('shows saved, saving, saved around an edit', async () => {
    const a = connect();
    await a.shows('saved');
    createLtoTeam(a.doc);
    expect(a.connection.saveState().kind).toBe('saving');
    await a.shows('saved');
    expect(teamsOf(await server.storedDoc())).toBe(1);
  });

  it('shows offline with the number of unsaved edits, and saves them when the server is back', async () => {
    const a = connect();
    await a.shows('saved');
    const { port } = server;
    await server.close();
    await a.shows('offline');
    createLtoTeam(a.doc);
    createLtoTeam(a.doc);
    expect(a.connection.saveState()).toEqual({ kind: 'offline', unsavedEdits: 2 });
    server = await startSyncServer({ folder: data.folder, port });
    await a.shows('saved');
    expect(teamsOf(await server.storedDoc())).toBe(2);
  });

  it('never shows saved while the disk refuses, and saves all when it does not', async () => {
    let isFull = false;
    await restart((store) => ({
      ...store,
      append: async (batch) => {
        if (isFull) throw new Error('disk is full');
        return store.append(batch);
      },
    }));
    const a = connect();
    await a.shows('saved');
    isFull = true;
    a.shown.length = 0;
    createLtoTeam(a.doc);
    await waitUntil('it was sent away twice', () => server.faults.length >= 2);
    expect(a.shown).not.toContain('saved');
    expect(teamsOf(await server.storedDoc())).toBe(0);
    isFull = false;
    await a.shows('saved');
    expect(teamsOf(await server.storedDoc())).toBe(1);
  });

  it('shows the others what a person shows, again after a reconnection', async () => {
    const [a, b] = [connect('Aigerim'), connect('Botagoz')];
    const user = { id: 'Aigerim', name: 'Aigerim' };
    a.connection.awareness.setLocalState({
      ...{ user, cursor: null, selection: ['KZ-AKM-01'], drag: null, viewport: null },
    });
    const seen = () => b.connection.awareness.getStates().get(a.doc.clientID)?.['selection'];
    await waitUntil('the other sees the selection', () => seen() !== undefined);
    expect(seen()).toEqual(['KZ-AKM-01']);
    await restart();
    await waitUntil('it is gone', () => seen() === undefined);
    await waitUntil('the other sees it again', () => seen() !== undefined);
  });

  it('gives up, and says why, when the server refuses for good', async () => {
    const wrongEpoch = connect('Aigerim', 'core-team', 2);
    await wrongEpoch.shows('closed');
    expect(wrongEpoch.connection.saveState()).toMatchObject({ reason: 'EPOCH_CHANGED' });
    const lto = connect('Dana', 'lto');
    await lto.shows('closed');
    expect(lto.connection.saveState()).toMatchObject({ reason: 'FORBIDDEN' });
  });

  it('shows saved to a reader, and refuses what the reader writes', async () => {
    const writer = connect();
    await writer.shows('saved');
    createLtoTeam(writer.doc);
    const reader = connect('Serik', 'logistics');
    await reader.shows('saved');
    await waitUntil('the reader sees it', () => teamsOf(reader.doc) === 1);
    createLtoTeam(reader.doc);
    await reader.shows('closed');
    expect(reader.connection.saveState()).toMatchObject({ reason: 'FORBIDDEN', unsavedEdits: 1 });
    expect(teamsOf(writer.doc)).toBe(1);
  });
});
