// Clients that send what none of ours would. Rule of every test: only that connection ends, with the
// code that says why; the document stays as it was, and nobody else notices.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import type { CloseName } from '../../../src/lib/protocol/close-codes.ts';
import { FRAME, SYNC_STEP } from '../../../src/lib/protocol/frames.ts';
import { FORGERIES, updateMadeBy } from '../../support/forged-updates.ts';
import { RawClient, type RawClientOptions } from '../../support/raw-client.ts';
import { syncFrame } from '../../support/sync-frame.ts';
import { makeDataFolder, startSyncServer, type SyncServer } from '../../support/sync-server.ts';

let data: ReturnType<typeof makeDataFolder>;
let server: SyncServer;
let clients: RawClient[];
let witness: RawClient;

beforeEach(async () => {
  data = makeDataFolder();
  clients = [];
  server = await startSyncServer({ folder: data.folder });
  witness = await connect({ name: 'Witness' }).synced();
  createLtoTeam(witness.doc);
  await witness.allSaved();
});
afterEach(async () => {
  for (const client of clients) client.socket.terminate();
  await server.close();
  data.remove();
});

function connect(options: Partial<RawClientOptions> = {}): RawClient {
  const client = new RawClient({ port: server.port, name: 'Mallory', ...options });
  clients.push(client);
  return client;
}

/** A client that has the document and no longer sends what changes in it. */
async function connectMallory(options: Partial<RawClientOptions> = {}): Promise<RawClient> {
  const client = await connect(options).synced();
  await client.allSaved();
  return client;
}

/** A document as the client holds it, of which nothing is sent. */
function copyOf(client: RawClient): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(client.doc));
  return copy;
}

async function expectOnlyClosed(client: RawClient, name: CloseName, before: unknown) {
  expect(await client.closed()).toBe(name);
  expect(stateOf(await server.storedDoc())).toEqual(before);
  expect(server.faults).toEqual([]);
  createLtoTeam(witness.doc);
  await witness.allSaved();
  expect(witness.closedWith).toBeNull();
  const late = await connect({ name: 'Late' }).synced();
  expect(stateOf(late.doc)).toEqual(stateOf(witness.doc));
}

function stateOf(doc: Y.Doc): unknown {
  const { meta, ltoTeams, tecAssignments, watchContacts } = planRoots(doc);
  const roots = { meta, ltoTeams, tecAssignments, watchContacts };
  return Object.entries(roots).map(([name, root]) => [name, root.toJSON()]);
}

describe('a refused update', () => {
  for (const { what, closesWith, forge } of FORGERIES) {
    it(`${what}: ${closesWith}`, async () => {
      const mallory = await connectMallory();
      const before = stateOf(await server.storedDoc());
      mallory.sendUpdate(forge(copyOf(mallory)));
      await expectOnlyClosed(mallory, closesWith, before);
    });
  }

  it('is refused in a step 2 too', async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    mallory.sendStep2(updateMadeBy(copyOf(mallory), (doc) => doc.getMap('meta').set('a', 'b')));
    await expectOnlyClosed(mallory, 'FORBIDDEN', before);
  });

  it('takes nothing of a mixed update: one good key does not carry a bad one in', async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    mallory.sendUpdate(
      updateMadeBy(copyOf(mallory), (doc) =>
        doc.transact(() => {
          doc.getMap('watchContacts').set('KZ-OOC-01', 'Mallory');
          doc.getMap('meta').set('schemaVersion', 99);
        }),
      ),
    );
    await expectOnlyClosed(mallory, 'FORBIDDEN', before);
  });

  it('ends the connection: what was sent right behind it does not count', async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    mallory.sendUpdate(Uint8Array.of(9, 9, 9));
    mallory.sendUpdate(
      updateMadeBy(copyOf(mallory), (doc) => doc.getMap('watchContacts').set('KZ-OOC-01', 'x')),
    );
    await expectOnlyClosed(mallory, 'MALFORMED', before);
  });

  it("under another person's Yjs client id is FORBIDDEN, for it would swallow that person's edits", async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    const forged = copyOf(mallory);
    forged.clientID = witness.doc.clientID;
    mallory.sendUpdate(
      updateMadeBy(forged, (doc) => doc.getMap('watchContacts').set('KZ-OOC-01', 'Mallory')),
    );
    await expectOnlyClosed(mallory, 'FORBIDDEN', before);
  });
});

describe('a malformed frame', () => {
  const frames: [string, Uint8Array | string][] = [
    ['an unknown type', Uint8Array.of(77, 1, 2)],
    ['an unknown sync step', syncFrame(9, new Uint8Array(2))],
    ['an empty one', new Uint8Array()],
    ['a length beyond its end', Uint8Array.of(FRAME.SYNC, SYNC_STEP.UPDATE, 200, 1)],
    ['bytes behind its end', Uint8Array.of(...syncFrame(SYNC_STEP.UPDATE, Uint8Array.of(0, 0)), 1)],
    ['a state vector of garbage', syncFrame(SYNC_STEP.STEP_1, Uint8Array.of(5, 255, 255))],
    ['awareness of garbage', Uint8Array.of(FRAME.AWARENESS, 2, 1, 255)],
    ['text', 'hello'],
  ];
  for (const [what, frame] of frames) {
    it(`${what}: MALFORMED`, async () => {
      const mallory = await connectMallory();
      const before = stateOf(await server.storedDoc());
      mallory.socket.send(frame);
      await expectOnlyClosed(mallory, 'MALFORMED', before);
    });
  }

  it('a flood: RATE_LIMITED', async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    for (let i = 0; i < 2000; i++) mallory.send(Uint8Array.of(FRAME.QUERY_AWARENESS));
    await expectOnlyClosed(mallory, 'RATE_LIMITED', before);
  });
});

describe('presence', () => {
  const presence = (id: string, name: string, selection: unknown = []) => ({
    ...{ user: { id, name }, cursor: null, selection, drag: null, viewport: null },
  });
  const cases: [string, unknown, CloseName][] = [
    ["under another person's id", presence('Witness', 'Mallory'), 'FORBIDDEN'],
    ['under another name', presence('Mallory', 'Head of mission'), 'FORBIDDEN'],
    ['of another shape', { cursor: 'x' }, 'MALFORMED'],
    ['of any size', presence('Mallory', 'Mallory', ['x'.repeat(40_000)]), 'TOO_LARGE'],
  ];
  for (const [what, state, closesWith] of cases) {
    it(`${what}: ${closesWith}`, async () => {
      const mallory = await connectMallory();
      const before = stateOf(await server.storedDoc());
      mallory.sendPresence(mallory.doc.clientID, 1, state);
      await expectOnlyClosed(mallory, closesWith, before);
      expect(witness.presence).toEqual([]);
    });
  }

  it("under another person's client id: FORBIDDEN", async () => {
    const mallory = await connectMallory();
    witness.sendPresence(witness.doc.clientID, 1, presence('Witness', 'Witness'));
    const before = stateOf(await server.storedDoc());
    mallory.sendPresence(witness.doc.clientID, 5, presence('Mallory', 'Mallory'));
    await expectOnlyClosed(mallory, 'FORBIDDEN', before);
  });

  it('of many client ids at once: FORBIDDEN', async () => {
    const mallory = await connectMallory();
    const before = stateOf(await server.storedDoc());
    mallory.sendPresence(4711, 1, presence('Mallory', 'Mallory'));
    mallory.sendPresence(4712, 1, presence('Mallory', 'Mallory'));
    await expectOnlyClosed(mallory, 'FORBIDDEN', before);
  });

  it('that a client echoes from others is ignored, as y-websocket does that', async () => {
    const other = await connectMallory({ name: 'Other' });
    witness.sendPresence(witness.doc.clientID, 3, presence('Witness', 'Witness'));
    other.sendPresence(witness.doc.clientID, 3, presence('Witness', 'Witness'));
    other.sendPresence(witness.doc.clientID, 3, null);
    createLtoTeam(other.doc);
    await other.allSaved();
    expect(other.closedWith).toBeNull();
  });
});
