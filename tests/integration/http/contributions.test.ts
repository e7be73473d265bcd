// The core team's side of what LTOs say: who may read it, who may decide, once and with a reason; and
// who hears of it live.
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type ContributionId, type TecId, type UserId } from '../../../src/lib/domain/ids.ts';
import { SOCKET_IO_PATH } from '../../../src/lib/protocol/room.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';
import {
  linkAccount,
  startOwnAreaServer,
  TEAMS,
  type OwnAreaServer,
} from '../../support/own-area-server.ts';

const OWN_TEC = asId<TecId>('KZ-AKM-01');
const SECRET = 'The chair asked us not to say this aloud.';

let server: OwnAreaServer;
let core: { cookie: string };
let path: string;

beforeAll(async () => {
  server = await startOwnAreaServer();
  core = await server.join('Cora', 'core-team');
  path = `/api/plans/${server.planId}/contributions`;
});
afterAll(() => server.close());

function decide(body: unknown, cookie = core.cookie): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
  });
}

/** Nobody may write much at once, so that every test has a writer of its own, the partner of the reader. */
let author: { id: UserId; name: string };
let writers = 0;
beforeEach(async () => {
  const name = `Writer${++writers}`;
  const { id } = await server.join(name, 'lto');
  await linkAccount(
    server.muster,
    server.planId,
    { teamId: TEAMS.mine, place: 1 },
    id,
    server.author,
  );
  author = { id, name };
});

async function sayComment(): Promise<ContributionId> {
  const { contributions } = server.muster;
  const wish = { planId: server.planId, tecId: OWN_TEC, author, text: SECRET };
  const said = await contributions.comment(wish);
  if (!said.ok) throw new Error(said.error.message);
  return said.value.id;
}
async function sayCorrection(): Promise<ContributionId> {
  const said = await server.muster.contributions.proposeCorrection({
    ...{ planId: server.planId, tecId: OWN_TEC, author },
    ...{ field: 'seat', proposedValue: 'Burabay', text: SECRET },
  });
  if (!said.ok) throw new Error(said.error.message);
  return said.value.id;
}
const find = async (id: ContributionId) =>
  (await server.muster.contributions.list(server.planId)).find((said) => said.id === id);

describe('the review queue', () => {
  it.each(['logistics', 'security', 'lto', 'viewer'] as const)(
    'is closed to the role %s, to read and to decide',
    async (role) => {
      const id = await sayComment();
      const { cookie } = await server.join(`Closed${role}`, role);
      expect((await server.get(path, cookie)).status).toBe(403);
      const wish = { id, outcome: 'answered', reply: '' };
      expect((await decide(wish, cookie)).status).toBe(403);
      expect((await find(id))?.decision).toBeNull();
    },
  );

  it('shows the core team what was said, newest first', async () => {
    const id = await sayComment();
    const answer = await server.get(path, core.cookie);
    expect((await answer.json()).contributions[0]).toMatchObject({ id, text: SECRET });
  });

  it('is not there without a session, nor for a plan that is not', async () => {
    expect((await server.get(path)).status).toBe(401);
    const elsewhere = await server.get('/api/plans/elsewhere/contributions', core.cookie);
    expect(elsewhere.status).toBe(404);
  });
});

describe('a decision', () => {
  it('is made once, told to the LTO, and changes no dataset', async () => {
    const id = await sayCorrection();
    expect((await decide({ id, outcome: 'accepted', reply: 'Thank you.' })).status).toBe(200);
    expect((await decide({ id, outcome: 'declined', reply: 'No.' })).status).toBe(409);
    expect((await find(id))?.decision).toMatchObject({
      ...{ outcome: 'accepted', reply: 'Thank you.', by: { name: 'Cora' } },
    });
    const page = await server.get(`/plans/${server.planId}/my-area`, server.mine.cookie);
    const text = await page.text();
    expect(text).toContain('Thank you.');
    expect(text).not.toContain('Cora');
    const [dataset] = server.muster.datasets.values();
    expect(dataset?.tecs.get(OWN_TEC)?.seat.names.en).toBe('Kokshetau');
  });

  it('to decline needs a reason', async () => {
    const id = await sayCorrection();
    const refused = await decide({ id, outcome: 'declined', reply: '  ' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ field: 'reply' });
    expect((await find(id))?.decision).toBeNull();
  });

  it.each([
    ['of another kind', { outcome: 'accepted', reply: '' }],
    ['that is none', { outcome: 'deleted', reply: '' }],
    ['too long', { outcome: 'answered', reply: 'x'.repeat(1001) }],
  ])('%s is refused', async (_what, wish) => {
    const id = await sayComment();
    expect((await decide({ id, ...wish })).status).toBe(400);
    expect((await decide('nonsense')).status).toBe(400);
    expect((await find(id))?.decision).toBeNull();
  });

  it('about what is not there is refused', async () => {
    const wish = { id: 'nothing', outcome: 'answered', reply: '' };
    expect((await decide(wish)).status).toBe(404);
  });

  it('in an archived plan is refused', async () => {
    const id = await sayComment();
    await server.muster.plans.archive({ planId: server.planId, author: server.author });
    const refused = await decide({ id, outcome: 'answered', reply: '' });
    await server.muster.plans.unarchive({ planId: server.planId, author: server.author });
    expect(refused.status).toBe(409);
  });
});

describe('the audit log', () => {
  it('tells those who know the people that something was said and decided, never what', async () => {
    await decide({ id: await sayCorrection(), outcome: 'declined', reply: SECRET });
    const activity = `/api/plans/${server.planId}/activity`;
    const known = await (await server.get(activity, core.cookie)).text();
    expect(known).toContain('correction-proposed');
    expect(known).toContain('"outcome":"declined"');
    expect(known).not.toContain(SECRET);
    const { cookie } = await server.join('Lola', 'logistics');
    const others = await (await server.get(activity, cookie)).text();
    expect(others).not.toContain('correction-');
    expect(others).not.toContain(author.name);
  });
});

describe('live', () => {
  /** Resolves when a person of this role has joined the plan as far as the role may. */
  async function listen(cookie: string) {
    const heard: string[] = [];
    const options = { path: SOCKET_IO_PATH, transports: ['websocket'], forceNew: true };
    const socket = io(server.url, {
      ...options,
      extraHeaders: { cookie, origin: server.url },
    });
    socket.onAny((event: string) => heard.push(event));
    await socket.emitWithAck('plan:join', { planId: server.planId });
    return { heard, socket };
  }

  it('the core team hears that something was said, and nobody else does', async () => {
    const roles: Role[] = ['logistics', 'security', 'lto', 'viewer'];
    const others = [];
    for (const role of roles)
      others.push(await listen((await server.join(`Ear${role}`, role)).cookie));
    const team = await listen(core.cookie);
    await sayComment();
    await expect.poll(() => team.heard).toContain('contributions:changed');
    // What was sent to them before this answer would have come before it.
    for (const { socket } of others) {
      await socket.emitWithAck('plan:join', { planId: server.planId });
    }
    for (const { heard } of others) {
      expect(heard).not.toContain('contributions:changed');
      expect(heard).not.toContain('activity:added');
    }
    for (const { socket } of [team, ...others]) socket.disconnect();
  });
});
