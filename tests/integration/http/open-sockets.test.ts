// Open sockets follow their session: whatever an administrator or the person ends on a page ends them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { io as connectLive } from 'socket.io-client';
import { WebSocket } from 'ws';
import { asId, type DatasetId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import { CLOSE } from '../../../src/lib/protocol/close-codes.ts';
import { SCHEMA_VERSIONS, SOCKET_IO_PATH } from '../../../src/lib/protocol/room.ts';
import { valueOf } from '../../support/auth-under-test.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';

const LIMIT_MILLISECONDS = 1000;
let server: MusterServer;
let ann: string;
let planId: PlanId;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('set-up made nobody');
  const datasetId = asId<DatasetId>('kz-2019');
  planId = valueOf(await server.muster.plans.create({ name: 'Draft', datasetId, author })).id;
});
afterAll(() => server.close());

/** Opens the plan's document; resolves when the server has sent the first frame. */
async function openPlan(cookie: string): Promise<{ closed: Promise<number> }> {
  const plan = await server.muster.plans.get(planId);
  const path = `/yjs/plan/${planId}/${plan?.epoch ?? 0}?schema=${SCHEMA_VERSIONS.plan}`;
  const socket = new WebSocket(server.url.replace('http', 'ws') + path, {
    headers: { cookie, origin: server.url },
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('message', () => resolve());
    void closed.then((code) => reject(new Error(`closed with ${code}`)));
  });
  return { closed };
}

async function codeWithinLimit(closed: Promise<number>, act: () => Promise<unknown>) {
  const start = performance.now();
  await act();
  const code = await closed;
  expect(performance.now() - start).toBeLessThan(LIMIT_MILLISECONDS);
  return code;
}

const asAdministrator = (act: string, fields: Record<string, string>) =>
  server.post(`/people?/${act}`, fields, { cookie: ann });

it('those who have a plan open are told when somebody joins', async () => {
  const live = connectLive(server.url, {
    path: SOCKET_IO_PATH,
    transports: ['websocket'],
    extraHeaders: { cookie: ann, origin: server.url },
  });
  const heard = (event: string) => new Promise<void>((resolve) => live.once(event, resolve));
  await heard('connect');
  const told = heard('plans:changed');
  await server.join('Newcomer', 'lto');
  await told;
  live.close();
});

describe('an open document closes within a second', () => {
  const join = (name: string): Promise<{ id: UserId; cookie: string }> =>
    server.join(name, 'core-team');

  it('when the role no longer allows it', async () => {
    const boris = await join('Boris');
    const { closed } = await openPlan(boris.cookie);
    const change = () => asAdministrator('changeRole', { personId: boris.id, role: 'viewer' });
    expect(await codeWithinLimit(closed, change)).toBe(CLOSE.FORBIDDEN.code);
  });

  it('when an administrator ends all sessions of the person', async () => {
    const chloe = await join('Chloe');
    const { closed } = await openPlan(chloe.cookie);
    const end = () => asAdministrator('endSessions', { personId: chloe.id });
    expect(await codeWithinLimit(closed, end)).toBe(CLOSE.UNAUTHENTICATED.code);
  });

  it('when the account is disabled', async () => {
    const dana = await join('Dana');
    const { closed } = await openPlan(dana.cookie);
    const disable = () => asAdministrator('disable', { personId: dana.id });
    expect(await codeWithinLimit(closed, disable)).toBe(CLOSE.UNAUTHENTICATED.code);
  });

  it('when the person signs out', async () => {
    const emil = await join('Emil');
    const { closed } = await openPlan(emil.cookie);
    const signOut = () => server.post('/sign-out', {}, { cookie: emil.cookie });
    expect(await codeWithinLimit(closed, signOut)).toBe(CLOSE.UNAUTHENTICATED.code);
  });
});
