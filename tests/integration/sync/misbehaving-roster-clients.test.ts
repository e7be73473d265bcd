// Clients that write into a roster what none of ours would. Rule of every test: only that connection
// ends, with the code that says why; nobody's record changes, and nobody else notices.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addObservers } from '../../../src/lib/doc/commands/add-observers.ts';
import { TEXT_MAX_LENGTH } from '../../../src/lib/doc/document-shape.ts';
import { rosterRoots } from '../../../src/lib/doc/roster-doc.ts';
import { newObserver } from '../../../src/lib/domain/check-observer.ts';
import type { CloseName } from '../../../src/lib/protocol/close-codes.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { updateMadeBy } from '../../support/forged-updates.ts';
import { RawClient } from '../../support/raw-client.ts';
import {
  makeDataFolder,
  startSyncServer,
  TEST_PLAN,
  type SyncServer,
} from '../../support/sync-server.ts';

const ROSTER_PATH = `/yjs/roster/${TEST_PLAN}/1?schema=${SCHEMA_VERSIONS.roster}`;

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let clients: RawClient[];
let witness: RawClient;

beforeEach(async () => {
  data = makeDataFolder();
  clients = [];
  server = await startSyncServer({ folder: data.folder });
  witness = await connect('Witness');
  addObservers(witness.doc, { observers: [newObserver('lto', 'Sample One')] });
  await witness.allSaved();
});
afterEach(async () => {
  for (const client of clients) client.socket.terminate();
  await server.close();
  data.remove();
});

async function connect(name: string): Promise<RawClient> {
  const client = new RawClient({ port: server.port, name, path: ROSTER_PATH });
  clients.push(client);
  return client.synced();
}

function stateOf(doc: Y.Doc): unknown {
  return Object.values(rosterRoots(doc)).map((root) => root.toJSON() as unknown);
}

const withField = (value: unknown) => (doc: Y.Doc) =>
  [...rosterRoots(doc).observers.values()][0]?.set('phone', value as string);
const underRoot = (root: string, value: unknown) => (doc: Y.Doc) =>
  doc.getMap(root).set('key', value);

const FORGERIES: readonly (readonly [string, CloseName, (doc: Y.Doc) => unknown])[] = [
  ['a write to what belongs to the server', 'FORBIDDEN', underRoot('meta', 1)],
  ['a root of the plan', 'FORBIDDEN', underRoot('tecAssignments', 'team')],
  ['a root that nobody knows', 'FORBIDDEN', underRoot('passports', 'x')],
  ['a plain object in the place of a person', 'MALFORMED', underRoot('observers', { name: 'x' })],
  ['a list in the place of a person', 'MALFORMED', underRoot('observers', new Y.Array())],
  ['a text in the place of a person', 'MALFORMED', underRoot('observers', 'Sample')],
  ['a record in the place of a team', 'MALFORMED', underRoot('members', new Y.Map())],
  ['a number in the place of a team', 'MALFORMED', underRoot('members', 7)],
  ['a record in the place of a lock', 'MALFORMED', underRoot('lockedTeams', new Y.Map())],
  ['a photograph in a field', 'MALFORMED', withField(new Uint8Array(8))],
  ['an object in a field', 'MALFORMED', withField({ home: 'x' })],
  ['a record within a person', 'MALFORMED', withField(new Y.Map())],
  ['a life story in a field', 'TOO_LARGE', withField('x'.repeat(TEXT_MAX_LENGTH + 1))],
];

describe('a roster refuses', () => {
  it.each(FORGERIES)('%s: %s', async (_, closesWith, forge) => {
    const mallory = await connect('Mallory');
    const before = stateOf(witness.doc);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(mallory.doc));
    mallory.sendUpdate(updateMadeBy(copy, forge));
    expect(await mallory.closed()).toBe(closesWith);
    expect(stateOf((await connect('Late')).doc)).toEqual(before);
    addObservers(witness.doc, { observers: [newObserver('sto', 'Sample Two')] });
    await witness.allSaved();
    expect(witness.closedWith).toBeNull();
    expect(server.faults).toEqual([]);
  });
});
