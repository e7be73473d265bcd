// Who may open a live document, and what ends an open one. Rule: a refused client gets nothing of the
// document, only a named code that says why.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { CloseName } from '../../../src/lib/protocol/close-codes.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { RawClient, type RawClientOptions } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
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

const NOW = SCHEMA_VERSIONS.plan;
const schemaPath = (schema: number): string => `/yjs/plan/${TEST_PLAN}/1?schema=${schema}`;
const ROSTER_PATH = `/yjs/roster/${TEST_PLAN}/1?schema=${SCHEMA_VERSIONS.roster}`;

const teamsOf = (doc: Y.Doc) => planRoots(doc).ltoTeams.size;

describe('a connection is refused', () => {
  const cases: [string, Partial<RawClientOptions>, CloseName][] = [
    ['without a session', { role: 'nobody' }, 'UNAUTHENTICATED'],
    ['from a page of another host', { origin: 'https://elsewhere.example' }, 'FORBIDDEN'],
    ['without an origin', { origin: null }, 'FORBIDDEN'],
    ['to an LTO', { role: 'lto' }, 'FORBIDDEN'],
    ['to a viewer', { role: 'viewer' }, 'FORBIDDEN'],
    ['to a plan that does not exist', { path: `/yjs/plan/other/1?schema=${NOW}` }, 'NOT_FOUND'],
    ['to a document of another kind', { path: `/yjs/x/${TEST_PLAN}/1?schema=${NOW}` }, 'NOT_FOUND'],
    ['with a strange path', { path: `/yjs/plan/..%2f/1?schema=${NOW}` }, 'NOT_FOUND'],
    ['with another epoch', { path: `/yjs/plan/${TEST_PLAN}/2?schema=${NOW}` }, 'EPOCH_CHANGED'],
    ['with an older schema', { path: schemaPath(NOW - 1) }, 'CLIENT_TOO_OLD'],
    ['with a newer schema', { path: schemaPath(NOW + 1) }, 'SERVER_TOO_OLD'],
    ['to the roster for logistics', { path: ROSTER_PATH, role: 'logistics' }, 'FORBIDDEN'],
    ['to the roster for security', { path: ROSTER_PATH, role: 'security' }, 'FORBIDDEN'],
    ['without a schema', { path: `/yjs/plan/${TEST_PLAN}/1` }, 'MALFORMED'],
    ['with no number as schema', { path: `/yjs/plan/${TEST_PLAN}/1?schema=x` }, 'MALFORMED'],
  ];
  for (const [what, options, name] of cases) {
    it(`${what}: ${name}`, async () => {
      const client = connect(options);
      expect(await client.closed()).toBe(name);
      expect(client.isSynced).toBe(false);
      expect(planRoots(client.doc).meta.size).toBe(0);
    });
  }

  it('whatever a refused client has sent already: nothing of it counts', async () => {
    const client = connect({ role: 'viewer', handshake: false });
    client.socket.on('open', () => createLtoTeam(client.doc));
    expect(await client.closed()).toBe('FORBIDDEN');
    expect(teamsOf(await server.storedDoc())).toBe(0);
  });

  for (const path of ['/socket.io/?EIO=4&transport=websocket', '/yjs', '//']) {
    it(`to ${path}, which is not ours: it is left alone`, async () => {
      const client = connect({ path });
      expect(await client.closed()).toBeNull();
    });
  }
});

describe('a reader', () => {
  it('gets the document and every edit, and may send a step 2 that brings nothing new', async () => {
    const writer = await connect().synced();
    createLtoTeam(writer.doc);
    const reader = await connect({ name: 'Serik', role: 'security' }).synced();
    createLtoTeam(writer.doc);
    await waitUntil('the reader sees both', () => teamsOf(reader.doc) === 2);
    reader.sendStep2(Y.encodeStateAsUpdate(reader.doc));
    await reader.allSaved();
    expect(reader.closedWith).toBeNull();
  });

  it('is sent away with FORBIDDEN when it writes', async () => {
    const reader = await connect({ name: 'Serik', role: 'logistics' }).synced();
    createLtoTeam(reader.doc);
    expect(await reader.closed()).toBe('FORBIDDEN');
    expect(teamsOf(await server.storedDoc())).toBe(0);
  });
});

describe('an archived plan', () => {
  it('is read-only, at once, also for those who have it open', async () => {
    const open = await connect().synced();
    createLtoTeam(open.doc);
    await open.allSaved();
    server.archived.add(TEST_PLAN);
    const reader = await connect({ name: 'Botagoz' }).synced();
    expect(teamsOf(reader.doc)).toBe(1);
    createLtoTeam(open.doc);
    expect(await open.closed()).toBe('FORBIDDEN');
    expect(teamsOf(await server.storedDoc())).toBe(1);
  });
});

describe('an open connection', () => {
  const userId = asId<UserId>('Aigerim');

  it('ends with its session, and only that one', async () => {
    const own = await connect().synced();
    const other = await connect({ name: 'Botagoz' }).synced();
    server.sessions.emit({ kind: 'session-ended', userId, sessionHash: 'Aigerim' });
    expect(await own.closed()).toBe('UNAUTHENTICATED');
    expect(other.closedWith).toBeNull();
  });

  it('stays when another session of the same person ends', async () => {
    const own = await connect().synced();
    server.sessions.emit({ kind: 'session-ended', userId, sessionHash: 'another' });
    createLtoTeam(own.doc);
    await own.allSaved();
    expect(own.closedWith).toBeNull();
  });

  it('ends when all sessions of the person end', async () => {
    const own = await connect().synced();
    server.sessions.emit({ kind: 'all-sessions-ended', userId });
    expect(await own.closed()).toBe('UNAUTHENTICATED');
  });

  it('ends when the new role may not see the document', async () => {
    const own = await connect().synced();
    server.sessions.emit({ kind: 'role-changed', userId, role: 'viewer' });
    expect(await own.closed()).toBe('FORBIDDEN');
  });

  it('has to come back when the new role may do less, or more', async () => {
    const own = await connect().synced();
    server.sessions.emit({ kind: 'role-changed', userId, role: 'logistics' });
    expect(await own.closed()).toBe('ACCESS_CHANGED');
  });

  it('is refused when its session ends while it is being let in', async () => {
    const own = connect();
    await waitUntil('its handshake has begun', () => own.socket.readyState === own.socket.OPEN);
    server.sessions.emit({ kind: 'all-sessions-ended', userId });
    expect(await own.closed()).toBe('UNAUTHENTICATED');
  });

  it('acknowledges what has come in before the server goes down', async () => {
    const own = await connect().synced();
    createLtoTeam(own.doc);
    await waitUntil('it was sent', () => own.socket.bufferedAmount === 0);
    await own.allSaved();
    await server.close();
    expect(await own.closed()).toBe('SHUTTING_DOWN');
    server = await startSyncServer({ folder: data.folder });
    expect(teamsOf(await server.storedDoc())).toBe(1);
  });
});
