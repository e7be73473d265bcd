// Who may know where the zones are: a role without the security document gets nothing of it, by whatever
// address it asks and whatever it listens to.
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addZone } from '../../../src/lib/doc/commands/add-zone.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { setPermit } from '../../../src/lib/doc/commands/set-permit.ts';
import { readSecurity } from '../../../src/lib/doc/read-security.ts';
import { asId, type StoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import type { DocumentKind } from '../../../src/lib/protocol/roles.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { everyAddress } from '../../support/every-address.ts';
import { startOwnAreaServer, type OwnAreaServer } from '../../support/own-area-server.ts';
import { RawClient } from '../../support/raw-client.ts';
import { testZone } from '../../support/test-zone.ts';
import { waitUntil } from '../../support/wait-until.ts';

const STRANGERS = ['logistics', 'lto', 'viewer'] as const;
const READERS = ['core-team', 'security'] as const;
/** Words that stand in no other place. */
const ZONE_NAME = 'Quokkabad firing range';
const REASON = 'Wombatgrad ministry letter';
const NOTE = 'Escorted by Numbatov';
const ANY_OF_IT = /Quokkabad|Wombatgrad|Numbatov/;
/** Leaving and choosing colours change the session that asks. */
const NOT_READ = new Set(['/sign-out', '/theme']);

let server: OwnAreaServer;
const cookies = new Map<string, string>();
const clients: { close(): void }[] = [];

beforeAll(async () => {
  server = await startOwnAreaServer();
  cookies.set('administrator', server.administrator);
  cookies.set('lto', server.mine.cookie);
  for (const role of ['core-team', 'security', 'logistics', 'viewer'] as const) {
    cookies.set(role, (await server.join(`Person-${role}`, role)).cookie);
  }
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.close();
});

const cookieOf = (role: string) => cookies.get(role) ?? '';

function openDocument(role: string, kind: DocumentKind): RawClient {
  const path = `/yjs/${kind}/${server.planId}/1?schema=${SCHEMA_VERSIONS[kind]}`;
  const port = Number(new URL(server.url).port);
  const client = new RawClient({ port, path, cookie: cookieOf(role), name: role });
  clients.push({ close: () => client.socket.terminate() });
  return client;
}

async function listen(role: string): Promise<ActivityEntry[]> {
  const socket: Socket = io(server.url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: cookieOf(role), origin: server.url },
  });
  clients.push(socket);
  const heard: ActivityEntry[] = [];
  socket.on('activity:added', (entry: ActivityEntry) => heard.push(entry));
  await socket.emitWithAck('plan:join', { planId: server.planId });
  return heard;
}

/** A security officer draws the zone and lets a team in. */
async function drawZone(): Promise<void> {
  const officer = await openDocument('security', 'security').synced();
  const { id: _, ...zone } = testZone({ name: ZONE_NAME, reason: REASON });
  const added = addZone(officer.doc, { zone });
  if (!added.ok) throw new Error(added.error.message);
  const stoTeamIds = [asId<StoTeamId>('sto-1')];
  setPermit(officer.doc, { zoneId: added.value.zoneId, stoTeamIds, note: NOTE });
  await officer.allSaved();
}

it('a zone is told live to those who may read it, and to nobody else', async () => {
  const heardBy = new Map<string, ActivityEntry[]>();
  for (const role of [...READERS, ...STRANGERS]) heardBy.set(role, await listen(role));
  await drawZone();
  const editor = await openDocument('core-team', 'plan').synced();
  createLtoTeam(editor.doc);
  await editor.allSaved();

  const kindsHeard = (role: string) => (heardBy.get(role) ?? []).map(({ content }) => content.kind);
  for (const role of READERS) {
    await waitUntil(`${role} has heard all`, () => kindsHeard(role).length === 3);
    expect(JSON.stringify(heardBy.get(role))).toMatch(ANY_OF_IT);
  }
  // What comes later has come: what was to come before will not come any more.
  await waitUntil('logistics has heard of the plan', () => kindsHeard('logistics').length > 0);
  expect(kindsHeard('logistics')).toEqual(['plan-edited']);
  for (const role of STRANGERS) expect(JSON.stringify(heardBy.get(role))).not.toMatch(ANY_OF_IT);
});

describe.each(STRANGERS)('%s', (role) => {
  it('finds nothing of a zone in any answer of any page or endpoint', async () => {
    const addresses = everyAddress({ planId: server.planId, tecId: asId<TecId>('KZ-AKM-01') });
    expect(addresses).toContain(`/api/plans/${server.planId}/activity`);
    for (const address of addresses.filter((each) => !NOT_READ.has(each))) {
      for (const asked of [address, `${address === '/' ? '' : address}/__data.json`]) {
        const answer = await server.get(asked, cookieOf(role));
        expect(await answer.text(), `in ${asked}`).not.toMatch(ANY_OF_IT);
      }
    }
  });

  it('is refused the live document with 4403', async () => {
    const stranger = openDocument(role, 'security');
    await stranger.closed();
    expect(stranger.closedWith?.code).toBe(4403);
    expect(readSecurity(stranger.doc).security.zones.size).toBe(0);
  });
});

it('the stored activity names zones to those who may read them alone', async () => {
  const read = async (role: string) => {
    const path = `/api/plans/${server.planId}/activity?limit=100`;
    return (await server.get(path, cookieOf(role))).text();
  };
  for (const role of [...READERS, 'administrator']) expect(await read(role)).toMatch(ANY_OF_IT);
  const known = await read('logistics');
  expect(known).toContain('plan-edited');
  expect(known).not.toContain('security-edited');
});

it('a copy of the plan has the zones, under the same rights', async () => {
  const { planId, author } = server;
  const copied = await server.muster.plans.duplicate({ planId, author });
  if (!copied.ok) throw new Error(copied.error.message);
  const security = await server.muster.plans.readSecurity(copied.value.id);
  expect([...(security?.zones.values() ?? [])].map(({ name }) => name)).toEqual([ZONE_NAME]);
  expect(security?.permits.size).toBe(1);
  for (const role of STRANGERS) {
    const path = `/yjs/security/${copied.value.id}/1?schema=${SCHEMA_VERSIONS.security}`;
    const port = Number(new URL(server.url).port);
    const client = new RawClient({ port, path, cookie: cookieOf(role), name: role });
    expect(await client.closed()).toBe('FORBIDDEN');
  }
});
