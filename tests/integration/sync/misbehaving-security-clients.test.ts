// Who may know where teams must not go, and who may say so. Rules: who may not read it gets nothing of it;
// who may not write it is sent away with nothing changed; what none of our clients would write ends that
// connection alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addZone } from '../../../src/lib/doc/commands/add-zone.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { TEXT_MAX_LENGTH } from '../../../src/lib/doc/document-shape.ts';
import { readSecurity } from '../../../src/lib/doc/read-security.ts';
import { securityRoots } from '../../../src/lib/doc/security-doc.ts';
import { asId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { CloseName } from '../../../src/lib/protocol/close-codes.ts';
import { ROLES } from '../../../src/lib/protocol/roles.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { updateMadeBy } from '../../support/forged-updates.ts';
import { RawClient, type RawClientOptions } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
} from '../../support/sync-server.ts';
import { testZone } from '../../support/test-zone.ts';

const SECURITY_PATH = `/yjs/security/${TEST_PLAN}/1?schema=${SCHEMA_VERSIONS.security}`;
const WRITERS = ['administrator', 'security'] as const;
const STRANGERS = ['logistics', 'lto', 'viewer'] as const;

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let clients: RawClient[];
/** A security officer who has drawn a zone. */
let officer: RawClient;

beforeEach(async () => {
  data = makeDataFolder();
  clients = [];
  server = await startSyncServer({ folder: data.folder });
  officer = await connect('Officer', 'security').synced();
  draw(officer.doc);
  await officer.allSaved();
});
afterEach(async () => {
  for (const client of clients) client.socket.terminate();
  await server.close();
  data.remove();
});

function connect(name: string, role: string, options: Partial<RawClientOptions> = {}): RawClient {
  const client = new RawClient({ port: server.port, name, role, path: SECURITY_PATH, ...options });
  clients.push(client);
  return client;
}

function draw(doc: Y.Doc, name = 'Test site') {
  const { id: _, ...zone } = testZone({ name });
  addZone(doc, { zone });
}

const zonesOf = (doc: Y.Doc) => [...readSecurity(doc).security.zones.values()];
/** What somebody sees who comes now. */
const zonesNow = async () => zonesOf((await connect('Late', 'administrator').synced()).doc);

it('every role is a writer, a reader or a stranger', () => {
  expect(new Set([...WRITERS, 'core-team', ...STRANGERS])).toEqual(new Set(ROLES));
});

describe.each(WRITERS)('%s', (role) => {
  it('reads and writes zones, which are told to the audit log with their names', async () => {
    const writer = await connect('Writer', role).synced();
    draw(writer.doc, 'Second site');
    await writer.allSaved();
    expect((await zonesNow()).map(({ name }) => name).sort()).toEqual(['Second site', 'Test site']);
    expect(server.activity.at(-1)).toMatchObject({
      actor: { name: 'Writer' },
      content: { kind: 'security-edited', changes: [{ zones: [{ name: 'Second site' }] }] },
    });
  });
});

describe('core-team', () => {
  it('reads zones, and is sent away when it draws one: nothing is changed or told', async () => {
    const reader = await connect('Cora', 'core-team').synced();
    expect(zonesOf(reader.doc)).toHaveLength(1);
    draw(reader.doc, 'Not mine to draw');
    expect(await reader.closed()).toBe('FORBIDDEN');
    expect(await zonesNow()).toHaveLength(1);
    expect(server.activity).toHaveLength(1);
  });

  it('cannot take a zone away either, nor hand one in with what it already has', async () => {
    const remover = await connect('Cora', 'core-team').synced();
    securityRoots(remover.doc).zones.clear();
    expect(await remover.closed()).toBe('FORBIDDEN');
    const doc = new Y.Doc();
    draw(doc, 'Drawn before');
    const offline = connect('Cora', 'core-team', { doc });
    expect(await offline.closed()).toBe('FORBIDDEN');
    expect((await zonesNow()).map(({ name }) => name)).toEqual(['Test site']);
  });
});

describe.each(STRANGERS)('%s', (role) => {
  it('is refused and gets nothing of the document', async () => {
    const stranger = connect('Stranger', role);
    expect(await stranger.closed()).toBe('FORBIDDEN');
    expect(stranger.isSynced).toBe(false);
    expect(stranger.presence).toEqual([]);
    expect(Y.encodeStateAsUpdate(stranger.doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  it('gets nothing by asking before it is told, and nothing of what it writes counts', async () => {
    const stranger = connect('Stranger', role, { handshake: false });
    stranger.socket.on('open', () => {
      draw(stranger.doc, 'Smuggled');
      stranger.sendStep2(Y.encodeStateAsUpdate(stranger.doc));
    });
    expect(await stranger.closed()).toBe('FORBIDDEN');
    expect(zonesOf(stranger.doc).map(({ name }) => name)).toEqual(['Smuggled']);
    expect((await zonesNow()).map(({ name }) => name)).toEqual(['Test site']);
  });
});

it('a security officer cannot write the plan', async () => {
  const path = `/yjs/plan/${TEST_PLAN}/1?schema=${SCHEMA_VERSIONS.plan}`;
  const reader = await connect('Officer', 'security', { path }).synced();
  createLtoTeam(reader.doc);
  expect(await reader.closed()).toBe('FORBIDDEN');
  expect((await server.storedDoc()).getMap('ltoTeams').size).toBe(0);
});

it('an archived plan has zones to read and none to draw', async () => {
  server.archived.add(TEST_PLAN);
  draw(officer.doc, 'Too late');
  expect(await officer.closed()).toBe('FORBIDDEN');
  expect(await zonesNow()).toHaveLength(1);
});

describe('an open connection', () => {
  const userId = asId<UserId>('Officer');

  it('ends when its session ends', async () => {
    server.sessions.emit({ kind: 'session-ended', userId, sessionHash: 'Officer' });
    expect(await officer.closed()).toBe('UNAUTHENTICATED');
  });

  it.each(STRANGERS)('ends for good when the new role is %s', async (role) => {
    server.sessions.emit({ kind: 'role-changed', userId, role });
    expect(await officer.closed()).toBe('FORBIDDEN');
  });

  it('has to come back when the new role may only read, and then writes no more', async () => {
    server.sessions.emit({ kind: 'role-changed', userId, role: 'core-team' });
    expect(await officer.closed()).toBe('ACCESS_CHANGED');
    const again = await connect('Officer', 'core-team').synced();
    draw(again.doc, 'As before');
    expect(await again.closed()).toBe('FORBIDDEN');
  });
});

const withField = (name: string, value: unknown) => (doc: Y.Doc) =>
  [...securityRoots(doc).zones.values()][0]?.set(name, value as string);
const underRoot = (root: string, value: unknown) => (doc: Y.Doc) =>
  doc.getMap(root).set('key', value);

const FORGERIES: readonly (readonly [string, CloseName, (doc: Y.Doc) => unknown])[] = [
  ['a write to what belongs to the server', 'FORBIDDEN', underRoot('meta', 1)],
  ['a root of the plan', 'FORBIDDEN', underRoot('tecAssignments', 'team')],
  ['a root of the roster', 'FORBIDDEN', underRoot('members', 'team')],
  ['a root that nobody knows', 'FORBIDDEN', underRoot('minefields', 'x')],
  ['a text in the place of a zone', 'MALFORMED', underRoot('zones', 'Test site')],
  ['an object in the place of a permit', 'MALFORMED', underRoot('permits', { note: '' })],
  ['a list in the place of an approval', 'MALFORMED', underRoot('nightApprovals', new Y.Array())],
  ['corners as a list', 'MALFORMED', withField('corners', [1, 2])],
  ['a record within a zone', 'MALFORMED', withField('corners', new Y.Map())],
  [
    'a border of too many corners',
    'TOO_LARGE',
    withField('corners', '?'.repeat(TEXT_MAX_LENGTH + 1)),
  ],
];

describe('a security document refuses', () => {
  it.each(FORGERIES)('%s: %s', async (_, closesWith, forge) => {
    const mallory = await connect('Mallory', 'security').synced();
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(mallory.doc));
    mallory.sendUpdate(updateMadeBy(copy, forge));
    expect(await mallory.closed()).toBe(closesWith);
    expect((await zonesNow()).map(({ name }) => name)).toEqual(['Test site']);
    expect(officer.closedWith).toBeNull();
    expect(server.faults).toEqual([]);
  });
});
