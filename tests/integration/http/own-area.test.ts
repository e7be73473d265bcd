// What an LTO gets over the wire: the own area, and of everybody else's nothing; and what an LTO says
// about a TEC, told apart from what anybody else tries to say.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { membersOfTeams } from '../../../src/lib/domain/roster.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { DOCUMENT_KINDS } from '../../../src/lib/protocol/roles.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { everyAddress } from '../../support/every-address.ts';
import { closeCodeOf } from '../../support/knock.ts';
import { startOwnAreaServer, TEAMS, type OwnAreaServer } from '../../support/own-area-server.ts';

/** In the areas of team 1 and of team 2 of the demonstration. */
const OWN_TEC = asId<TecId>('KZ-AKM-01');
const OTHER_TEC = asId<TecId>('KZ-KUS-01');

let server: OwnAreaServer;
let path: string;

beforeAll(async () => {
  server = await startOwnAreaServer();
  path = `/plans/${server.planId}`;
});
afterAll(() => server.close());

/** Names and phones of everybody in the roster but the reader and the reader's partner. */
async function othersOf(teamId: typeof TEAMS.mine): Promise<string[]> {
  const roster = await server.muster.plans.readRoster(server.planId);
  if (!roster) throw new Error('the plan has no roster');
  const own = new Set((membersOfTeams(roster).get(teamId) ?? []).map(({ id }) => id));
  const others = [...roster.observers.values()].filter(({ id }) => !own.has(id));
  return others.flatMap(({ name, phone }) => [name, phone]).filter((text) => text !== '');
}

const addresses = () => everyAddress({ planId: server.planId, tecId: OWN_TEC });

describe('the own area', () => {
  it('shows a linked LTO the TECs, the partner with phone, the dates and the neighbours', async () => {
    const roster = await server.muster.plans.readRoster(server.planId);
    const partner = roster && membersOfTeams(roster).get(TEAMS.mine)?.[1];
    const answer = await server.get(`${path}/my-area`, server.mine.cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const page = await answer.text();
    for (const shown of [
      ...['LTO01', 'Kokshetau City', partner?.name, partner?.phone, 'Election day', 'LTO02'],
    ]) {
      expect(page).toContain(shown);
    }
    expect(page).not.toContain('<script');
  });

  it('names the TECs in the language that was asked for', async () => {
    const page = await (await server.get(`${path}/my-area?language=kk`, server.mine.cookie)).text();
    expect(page).toContain('Көкшетау қаласы');
  });

  it('leads an LTO to it from the live plan, whose page is drawn in the browser', async () => {
    const answer = await server.get(`${path}/__data.json`, server.mine.cookie);
    expect(await answer.json()).toMatchObject({ type: 'redirect', location: `${path}/my-area` });
  });

  it('leads an LTO without a link to the summary, which says who can make one', async () => {
    const answer = await server.get(`${path}/my-area`, server.unlinked.cookie);
    expect(answer.headers.get('location')).toBe(`${path}/summary`);
    const page = await (await server.get(`${path}/summary`, server.unlinked.cookie)).text();
    expect(page).toContain('Ask the core team');
  });

  it('is nobody else’s: other roles are refused, other TECs are not there', async () => {
    const viewer = await server.join('Vic', 'viewer');
    expect((await server.get(`${path}/my-area`, viewer.cookie)).status).toBe(403);
    expect((await server.get(`${path}/my-area`, server.administrator)).status).toBe(403);
    expect((await server.get('/plans/elsewhere/my-area', server.mine.cookie)).status).toBe(404);
    const other = await server.get(`${path}/my-area/${OTHER_TEC}`, server.mine.cookie);
    expect(other.status).toBe(404);
  });

  it('follows the plan: a TEC that is given to the team is there at the next look', async () => {
    const edit = { planId: server.planId, kind: 'plan' } as const;
    await server.muster.rooms.edit(edit, server.author, (doc) => {
      planRoots(doc).tecAssignments.set(asId<TecId>('KZ-KAR-17'), TEAMS.theirs);
    });
    const page = await (await server.get(`${path}/my-area`, server.theirs.cookie)).text();
    expect(page).toContain('Ulytau District');
  });
});

describe('an LTO', () => {
  it('finds nobody of another area in any answer of any page or endpoint', async () => {
    const others = await othersOf(TEAMS.mine);
    expect(others.length).toBeGreaterThan(300);
    const { cookie } = server.mine;
    for (const address of addresses()) {
      if (address === '/sign-out' || address === '/theme') continue;
      for (const asked of [address, `${address === '/' ? '' : address}/__data.json`]) {
        const text = await (await server.get(asked, cookie)).text();
        const found = others.filter((other) => text.includes(other));
        expect(found, `in ${asked}`).toEqual([]);
      }
    }
  });

  it.each(DOCUMENT_KINDS)('is refused the live document "%s"', async (kind) => {
    const address = `/yjs/${kind}/${server.planId}/1?schema=${SCHEMA_VERSIONS[kind]}`;
    expect(await closeCodeOf(server.url + address, server.mine.cookie)).toBe(4403);
  });

  it('is refused activity, the review queue and everything else under /api/plans', async () => {
    const endpoints = addresses().filter((address) => address.startsWith('/api/plans/'));
    expect(endpoints).toContain(`/api${path}/activity`);
    expect(endpoints).toContain(`/api${path}/contributions`);
    const headers = { cookie: server.mine.cookie, origin: server.url };
    for (const address of endpoints) {
      const statuses = new Set<number>();
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        statuses.add((await fetch(server.url + address, { method, headers })).status);
      }
      expect(statuses, address).toContain(403);
      // An endpoint that has no such method says so to everybody.
      statuses.delete(405);
      expect([...statuses], address).toEqual([403]);
    }
  });
});

describe('what an LTO says', () => {
  const post = (tecId: string, action: string, fields: Record<string, string>, cookie?: string) =>
    server.post(`${path}/my-area/${tecId}?/${action}`, fields, {
      cookie: cookie ?? server.mine.cookie,
    });
  const correction = { field: 'seat', proposedValue: 'Burabay', text: 'The office moved there.' };
  const said = () => server.muster.contributions.list(server.planId);

  let before: number;
  beforeEach(async () => {
    before = (await said()).length;
  });

  it('about a TEC of the own AoR reaches the core team, by a form that needs no script', async () => {
    const comment = await post(OWN_TEC, 'comment', { text: 'Road closed on 3 June.' });
    expect(await comment.text()).toContain('Sent to the core team');
    await post(OWN_TEC, 'correct', correction);
    expect(await said()).toMatchObject([
      { kind: 'correction', tecId: OWN_TEC, teamCode: 'LTO01', currentValue: 'Kokshetau' },
      { kind: 'comment', text: 'Road closed on 3 June.', author: { name: 'Mia' } },
    ]);
  });

  it.each([
    ['comment', { text: 'Not mine to say.' }],
    ['correct', correction],
  ])('about another’s TEC is refused (%s)', async (action, fields) => {
    expect((await post(OTHER_TEC, action, fields)).status).toBeGreaterThanOrEqual(400);
    expect((await post('no-such-tec', action, fields)).status).toBeGreaterThanOrEqual(400);
    expect((await post(OWN_TEC, action, fields, server.unlinked.cookie)).status).toBeGreaterThan(
      302,
    );
    expect(await said()).toHaveLength(before);
  });

  it('without words, too long or about no field is refused, and what was typed is kept', async () => {
    const long = 'x'.repeat(1001);
    const refused = await post(OWN_TEC, 'correct', { ...correction, field: 'voters', text: long });
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('Burabay');
    expect(page).toContain('Write at most 1000 characters.');
    expect(page).toContain('Choose what is wrong.');
    expect((await post(OWN_TEC, 'comment', { text: '   ' })).status).toBe(400);
    expect(await said()).toHaveLength(before);
  });

  it('is refused from roles that have no area', async () => {
    const core = await server.join('Cora', 'core-team');
    for (const cookie of [core.cookie, server.administrator]) {
      expect((await post(OWN_TEC, 'comment', { text: 'Hello' }, cookie)).status).toBe(403);
    }
    expect(await said()).toHaveLength(before);
  });

  it('too often is refused with what was typed', async () => {
    const answers: number[] = [];
    for (let count = 0; count < 12; count++) {
      answers.push((await post(OWN_TEC, 'comment', { text: `Note ${count}` })).status);
    }
    expect(answers).toContain(429);
    const refused = await post(OWN_TEC, 'comment', { text: 'One more note' });
    expect(await refused.text()).toContain('One more note');
  });

  it('about an archived plan is refused', async () => {
    await server.muster.plans.archive({ planId: server.planId, author: server.author });
    const refused = await post('KZ-KUS-02', 'comment', { text: 'Late' }, server.theirs.cookie);
    await server.muster.plans.unarchive({ planId: server.planId, author: server.author });
    expect(refused.status).toBe(409);
    expect(await said()).toHaveLength(before);
  });
});
