// The live hub over real sockets: who is let in, who hears what, and what a session's end does.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Socket } from 'socket.io-client';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import type { JoinAnswer } from '../../../src/lib/protocol/live-events.ts';
import {
  nextEvent,
  OTHER_PLAN,
  PLAN,
  startLiveServer,
  type LiveServerUnderTest,
} from '../../support/live-server.ts';

let server: LiveServerUnderTest;
beforeEach(async () => {
  server = await startLiveServer();
});
afterEach(() => server.close());

const ENTRY: ActivityEntry = {
  id: 1,
  at: '2019-05-08T00:00:00.000Z',
  planId: PLAN,
  actor: { id: 'user-a', name: 'a' },
  content: { kind: 'plan-archived' },
};

async function connected(cookie: string): Promise<Socket> {
  const client = server.connect(cookie);
  await nextEvent(client, 'connect');
  return client;
}

function join(client: Socket, planId: string): Promise<JoinAnswer> {
  return client.emitWithAck('plan:join', { planId });
}

/** All that a client hears of one event, from now on. */
function heard(client: Socket, event: string): unknown[][] {
  const calls: unknown[][] = [];
  client.on(event, (...args: unknown[]) => calls.push(args));
  return calls;
}

/** Messages keep their order, so after this answer everything published before has arrived. */
async function hasHeardAll(client: Socket): Promise<void> {
  await join(client, 'nowhere');
}

describe('the handshake', () => {
  it('lets a session of this server in', async () => {
    const client = await connected(server.sessions.open('a', 'viewer'));
    expect(client.connected).toBe(true);
  });

  it('refuses a client without a session and says so', async () => {
    const [error] = await nextEvent<[Error]>(server.connect('session=unknown'), 'connect_error');
    expect(error.message).toBe('UNAUTHENTICATED');
  });

  it.each(['https://elsewhere.example', 'null', 'not a url', ''])(
    'refuses a page of another server (Origin %j), whatever cookie it carries',
    async (origin) => {
      const client = server.connect(server.sessions.open('a', 'administrator'), { origin });
      await nextEvent(client, 'connect_error');
      expect(client.connected).toBe(false);
    },
  );

  it('serves no client code', async () => {
    const response = await fetch(`${server.url}/socket.io/socket.io.js`);
    expect(response.status).not.toBe(200);
  });
});

describe('joining a plan', () => {
  it('names the people in it, each once however many tabs they have', async () => {
    const cookie = server.sessions.open('a', 'core-team');
    const [tab, otherTab] = [await connected(cookie), await connected(cookie)];
    const people = heard(tab, 'plan:people');
    expect(await join(tab, PLAN)).toEqual({ ok: true, people: [{ userId: 'user-a', name: 'a' }] });
    expect(await join(otherTab, PLAN)).toEqual({
      ok: true,
      people: [{ userId: 'user-a', name: 'a' }],
    });
    await hasHeardAll(tab);
    expect(people).toHaveLength(1);
    otherTab.disconnect();
    await vi.waitFor(() => expect(server.hub.peopleInPlans().get(PLAN)).toHaveLength(1));
    tab.disconnect();
    await vi.waitFor(() => expect(server.hub.peopleInPlans().has(PLAN)).toBe(false));
  });

  it('tells those who may read names, wherever they are, and nobody else', async () => {
    const inList = await connected(server.sessions.open('b', 'security'));
    const viewer = await connected(server.sessions.open('c', 'viewer'));
    const viewerHeard = heard(viewer, 'plan:people');
    const client = await connected(server.sessions.open('a', 'core-team'));
    const told = nextEvent(inList, 'plan:people');
    await join(client, PLAN);
    expect(await told).toEqual([PLAN, [{ userId: 'user-a', name: 'a' }]]);
    const toldAgain = nextEvent(inList, 'plan:people');
    client.emit('plan:leave', { planId: PLAN });
    expect(await toldAgain).toEqual([PLAN, []]);
    await hasHeardAll(viewer);
    expect(viewerHeard).toEqual([]);
  });

  it('tells who is where to those who connect later', async () => {
    const client = await connected(server.sessions.open('a', 'core-team'));
    await join(client, PLAN);
    const later = server.connect(server.sessions.open('b', 'logistics'));
    expect(await nextEvent(later, 'plans:people')).toEqual([
      { [PLAN]: [{ userId: 'user-a', name: 'a' }] },
    ]);
  });

  it.each(['lto', 'viewer'] as const)(
    'refuses the role %s without telling whether the plan exists',
    async (role) => {
      const client = await connected(server.sessions.open('a', role));
      expect(await join(client, PLAN)).toEqual({ ok: false, error: 'forbidden' });
      expect(await join(client, 'nowhere')).toEqual({ ok: false, error: 'forbidden' });
      expect(server.hub.peopleInPlans().size).toBe(0);
    },
  );

  it('answers not-found for a plan that does not exist', async () => {
    const client = await connected(server.sessions.open('a', 'core-team'));
    expect(await join(client, 'nowhere')).toEqual({ ok: false, error: 'not-found' });
  });
});

describe('activity', () => {
  it('reaches those who joined that plan and no others', async () => {
    const joined = await connected(server.sessions.open('a', 'logistics'));
    const elsewhere = await connected(server.sessions.open('b', 'administrator'));
    await join(joined, PLAN);
    await join(elsewhere, OTHER_PLAN);
    const [joinedHeard, elsewhereHeard] = [
      heard(joined, 'activity:added'),
      heard(elsewhere, 'activity:added'),
    ];
    server.hub.publishActivity([ENTRY, { ...ENTRY, id: 2, planId: null }]);
    await Promise.all([hasHeardAll(joined), hasHeardAll(elsewhere)]);
    expect(joinedHeard).toEqual([[ENTRY]]);
    expect(elsewhereHeard).toEqual([]);
    joined.emit('plan:leave', { planId: PLAN });
    await hasHeardAll(joined);
    server.hub.publishActivity([ENTRY]);
    await hasHeardAll(joined);
    expect(joinedHeard).toHaveLength(1);
  });

  it('tells everybody who lists plans that the list changed', async () => {
    const viewer = await connected(server.sessions.open('a', 'viewer'));
    await hasHeardAll(viewer);
    const told = nextEvent(viewer, 'plans:changed');
    server.hub.publishPlansChanged();
    await told;
  });
});

describe('when a session changes', () => {
  it('closes the sockets of an ended session within a second, and no others', async () => {
    const cookie = server.sessions.open('a', 'core-team');
    const ended = await connected(cookie);
    const otherSession = await connected(server.sessions.open('a', 'core-team'));
    await Promise.all([join(ended, PLAN), join(otherSession, PLAN)]);
    const told = nextEvent(ended, 'session:ended');
    const closed = nextEvent(ended, 'disconnect');
    const before = performance.now();
    server.sessions.end(cookie);
    await Promise.all([told, closed]);
    expect(performance.now() - before).toBeLessThan(1000);
    await hasHeardAll(otherSession);
    expect(otherSession.connected).toBe(true);
  });

  it('closes all sockets of a person whose sessions were all ended', async () => {
    const clients = [
      await connected(server.sessions.open('a', 'core-team')),
      await connected(server.sessions.open('a', 'core-team')),
    ];
    const closed = Promise.all(clients.map((client) => nextEvent(client, 'disconnect')));
    server.sessions.endAllOf('a');
    await closed;
  });

  it('tells the new role, then closes: the next connection has the rights of that role', async () => {
    const cookie = server.sessions.open('a', 'core-team');
    const client = await connected(cookie);
    await join(client, PLAN);
    const told = nextEvent(client, 'session:role-changed');
    const closed = nextEvent(client, 'disconnect');
    server.sessions.changeRole('a', 'viewer');
    expect(await told).toEqual(['viewer']);
    await closed;
    expect(server.hub.peopleInPlans().size).toBe(0);
    const again = await connected(cookie);
    expect(await join(again, PLAN)).toEqual({ ok: false, error: 'forbidden' });
  });

  it('closes a socket whose session ended while its handshake was answered', async () => {
    const cookie = server.sessions.open('a', 'core-team');
    const { signedInOf } = server.sessions;
    let asked = 0;
    vi.spyOn(server.sessions, 'signedInOf').mockImplementation(async (request) =>
      ++asked === 1 ? signedInOf(request) : null,
    );
    const client = server.connect(cookie);
    await Promise.all([nextEvent(client, 'session:ended'), nextEvent(client, 'disconnect')]);
  });
});

describe('a misbehaving client', () => {
  it.each([
    ['plan:join', [null]],
    ['plan:join', [{ planId: 7 }]],
    ['plan:join', [{ planId: '' }]],
    ['plan:join', [{ planId: 'x'.repeat(65) }]],
    ['plan:join', [{ planId: PLAN }]],
    ['plan:join', []],
    ['plan:leave', [{}]],
    ['plan:leave', []],
    ['plan:delete', [{ planId: PLAN }]],
  ])('is told and closed after %s %j, and changes nothing', async (event, args) => {
    const honest = await connected(server.sessions.open('b', 'core-team'));
    const client = await connected(server.sessions.open('a', 'core-team'));
    const refused = nextEvent(client, 'live:refused');
    const closed = nextEvent(client, 'disconnect');
    client.emit(event, ...args);
    expect(await refused).toEqual(['MALFORMED']);
    await closed;
    expect(server.hub.peopleInPlans().size).toBe(0);
    expect(await join(honest, PLAN)).toMatchObject({ ok: true });
  });

  it('is closed when it floods, and leaves its plan', async () => {
    const client = await connected(server.sessions.open('a', 'core-team'));
    await join(client, PLAN);
    const refused = nextEvent(client, 'live:refused');
    const closed = nextEvent(client, 'disconnect');
    for (let n = 0; n < 200; n++) client.emit('plan:leave', { planId: PLAN });
    expect(await refused).toEqual(['RATE_LIMITED']);
    await closed;
    await vi.waitFor(() => expect(server.hub.peopleInPlans().size).toBe(0));
  });

  it('is closed when a message is larger than any honest one', async () => {
    const client = await connected(server.sessions.open('a', 'core-team'));
    const closed = nextEvent(client, 'disconnect');
    client.emit('plan:leave', { planId: 'x'.repeat(20_000) });
    await closed;
  });
});
