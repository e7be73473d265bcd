// The browser's end of the live hub against the real hub: it comes back by itself, or knows not to.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  connectLive,
  type LiveClient,
  type LiveStatus,
} from '../../../src/lib/sync/live-client.ts';
import { PLAN, startLiveServer, type LiveServerUnderTest } from '../../support/live-server.ts';

let server: LiveServerUnderTest;
let client: LiveClient;
let statuses: LiveStatus[];

beforeEach(async () => {
  server = await startLiveServer();
  statuses = [];
});
afterEach(async () => {
  client.destroy();
  await server.close();
});

function connect(cookie: string): { onJoined: ReturnType<typeof vi.fn> } {
  const onJoined = vi.fn();
  client = connectLive(
    { onStatus: (status) => statuses.push(status), onJoined },
    { url: server.url, headers: server.headersOf(cookie) },
  );
  return { onJoined };
}

describe('the live client', () => {
  it('joins the plan it was told to before it was connected', async () => {
    const { onJoined } = connect(server.sessions.open('a', 'core-team'));
    client.joinPlan(PLAN);
    await vi.waitFor(() =>
      expect(onJoined).toHaveBeenCalledWith(expect.objectContaining({ ok: true })),
    );
    expect(server.hub.peopleInPlans().get(PLAN)).toEqual([{ userId: 'user-a', name: 'a' }]);
    client.leavePlan();
    await vi.waitFor(() => expect(server.hub.peopleInPlans().size).toBe(0));
  });

  it('comes back and joins again after a change of role', async () => {
    const { onJoined } = connect(server.sessions.open('a', 'core-team'));
    client.joinPlan(PLAN);
    await vi.waitFor(() => expect(onJoined).toHaveBeenCalledTimes(1));
    server.sessions.changeRole('a', 'viewer');
    await vi.waitFor(
      () => expect(onJoined).toHaveBeenLastCalledWith({ ok: false, error: 'forbidden' }),
      5000,
    );
    expect(statuses).toEqual(['connecting', 'connected', 'connecting', 'connected']);
  });

  it('comes back and joins again when the server was away', async () => {
    const { onJoined } = connect(server.sessions.open('a', 'core-team'));
    client.joinPlan(PLAN);
    await vi.waitFor(() => expect(onJoined).toHaveBeenCalledTimes(1));
    await server.restart();
    await vi.waitFor(() => expect(onJoined).toHaveBeenCalledTimes(2), 10_000);
    expect(server.hub.peopleInPlans().get(PLAN)).toHaveLength(1);
  });

  it('does not come back when its session was ended', async () => {
    const cookie = server.sessions.open('a', 'core-team');
    connect(cookie);
    await vi.waitFor(() => expect(statuses).toContain('connected'));
    server.sessions.end(cookie);
    await vi.waitFor(() => expect(statuses.at(-1)).toBe('ended'));
  });

  it('does not try again without a session', async () => {
    connect('session=unknown');
    await vi.waitFor(() => expect(statuses).toEqual(['connecting', 'ended']));
  });
});
