// Who may know people: a role without the roster gets nothing of it, by whatever way it asks.
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeObserver } from '../../../src/lib/doc/commands/change-observer.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { readRoster } from '../../../src/lib/doc/read-roster.ts';
import type { PlanId } from '../../../src/lib/domain/ids.ts';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import { CLOSE } from '../../../src/lib/protocol/close-codes.ts';
import type { DocumentKind } from '../../../src/lib/protocol/roles.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { valueOf } from '../../support/auth-under-test.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';
import { RawClient } from '../../support/raw-client.ts';
import { waitUntil } from '../../support/wait-until.ts';

const STRANGERS = ['logistics', 'security', 'lto', 'viewer'] as const;
/** A phone that stands in no other place. */
const PHONE = '+447700900777';
/** How people of the demonstration are called. */
const ANYBODY = /(Sample|Example) [A-Z][a-z]+ \d/;

let server: MusterServer;
let planId: PlanId;
const cookies = new Map<string, string>();
const clients: { close(): void }[] = [];

beforeAll(async () => {
  server = await startMusterServer();
  cookies.set('administrator', await server.setUp('Ann'));
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('set-up made nobody');
  planId = valueOf(await server.muster.plans.createDemonstration(author)).id;
  for (const role of ['core-team', ...STRANGERS] as const) {
    cookies.set(role, (await server.join(`Person-${role}`, role)).cookie);
  }
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.close();
});

const cookieOf = (role: string) => cookies.get(role) ?? '';

async function openDocument(role: string, kind: DocumentKind): Promise<RawClient> {
  const plan = await server.muster.plans.get(planId);
  const epoch = (kind === 'roster' ? plan?.rosterEpoch : plan?.epoch) ?? 0;
  const path = `/yjs/${kind}/${planId}/${epoch}?schema=${SCHEMA_VERSIONS[kind]}`;
  const port = Number(new URL(server.url).port);
  const client = new RawClient({ port, path, cookie: cookieOf(role), name: role });
  clients.push({ close: () => client.socket.terminate() });
  return client;
}

/** What a role hears live of the plan, oldest first. */
async function listen(role: string): Promise<ActivityEntry[]> {
  const socket: Socket = io(server.url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: cookieOf(role), origin: server.url },
  });
  clients.push(socket);
  const heard: ActivityEntry[] = [];
  socket.on('activity:added', (entry: ActivityEntry) => heard.push(entry));
  await socket.emitWithAck('plan:join', { planId });
  return heard;
}

/** Gives somebody in the roster the phone. */
async function editRoster(): Promise<void> {
  const editor = await (await openDocument('core-team', 'roster')).synced();
  const [observerId] = readRoster(editor.doc).roster.observers.keys();
  if (!observerId) throw new Error('the demonstration has nobody');
  changeObserver(editor.doc, { observerId, fields: { phone: PHONE } });
  await editor.allSaved();
}

describe.each(STRANGERS)('%s', (role) => {
  it('is refused at the roster with 4403 and gets nothing of it', async () => {
    const client = await openDocument(role, 'roster');
    await client.closed();
    expect(client.closedWith?.code).toBe(CLOSE.FORBIDDEN.code);
    expect(CLOSE.FORBIDDEN.code).toBe(4403);
    expect(readRoster(client.doc).roster.observers.size).toBe(0);
  });

  it('gets no page and no data of a page with anybody in it', async () => {
    const paths = ['', '/roster', '/roster/__data.json', '/__data.json', '/summary'];
    for (const path of paths) {
      const answer = await server.get(`/plans/${planId}${path}`, cookieOf(role));
      expect(await answer.text(), path).not.toMatch(ANYBODY);
    }
  });
});

it('what happens in the roster is told to those who may read it, and to nobody else', async () => {
  const heardBy = new Map<string, ActivityEntry[]>();
  for (const role of ['core-team', ...STRANGERS]) heardBy.set(role, await listen(role));
  await editRoster();
  const editor = await (await openDocument('core-team', 'plan')).synced();
  createLtoTeam(editor.doc);
  await editor.allSaved();

  const kindsHeard = (role: string) => (heardBy.get(role) ?? []).map(({ content }) => content.kind);
  await waitUntil('the core team has heard both', () => kindsHeard('core-team').length === 2);
  expect(kindsHeard('core-team')).toEqual(['roster-edited', 'plan-edited']);
  for (const role of ['logistics', 'security']) {
    await waitUntil(`${role} has heard of the plan`, () => kindsHeard(role).length > 0);
    expect(kindsHeard(role)).toEqual(['plan-edited']);
  }
  for (const role of ['lto', 'viewer']) expect(kindsHeard(role)).toEqual([]);
});

it('the stored activity is read under the same rule, and never holds what was written', async () => {
  await editRoster();
  const read = async (role: string) => {
    const answer = await server.get(`/api/plans/${planId}/activity?limit=100`, cookieOf(role));
    return { status: answer.status, text: await answer.text() };
  };
  const known = await read('core-team');
  expect(known.text).toContain('roster-edited');
  expect(known.text).not.toContain(PHONE);
  for (const role of ['logistics', 'security']) {
    const { status, text } = await read(role);
    expect(status).toBe(200);
    expect(text).not.toContain('roster-edited');
  }
  for (const role of ['lto', 'viewer']) expect((await read(role)).status).toBe(403);
});
