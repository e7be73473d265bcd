// Calendar files over HTTP: the mission's for readers of the plan, people's for readers of the roster alone.
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';
import { addAbsence } from '../../../src/lib/doc/commands/add-absence.ts';
import { asId, type ObserverId, type PlanId } from '../../../src/lib/domain/ids.ts';
import type { Role } from '../../../src/lib/protocol/roles.ts';

const TEAM = '?team=demo-team-1';
const PERSON = '?person=demo-lto-01';

let server: MusterServer;
let ann: string;
let planId: PlanId;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody was set up');
  const made = await server.muster.plans.createDemonstration(author);
  if (!made.ok) throw new Error(made.error.message);
  planId = made.value.id;
  for (const role of ['core-team', 'logistics', 'security', 'lto', 'viewer'] as const) {
    cookies.set(role, (await server.join(role, role)).cookie);
  }
  const dates = { fromDate: '2019-05-20', toDate: '2019-05-25' };
  const absence = {
    observerId: asId<ObserverId>('demo-lto-01'),
    reason: 'leave',
    ...dates,
  } as const;
  await server.muster.rooms.edit({ planId, kind: 'roster' }, author, (doc) => {
    addAbsence(doc, { absence });
  });
});
afterAll(() => server.close());

const ask = (query: string, cookie: string) =>
  server.get(`/api/plans/${planId}/calendar.ics${query}`, cookie);

async function summariesOf(query: string): Promise<string[]> {
  const component = new ICAL.Component(ICAL.parse(await (await ask(query, ann)).text()));
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
}

describe('a calendar file', () => {
  it('of the mission has its dates and nobody’s name', async () => {
    const answer = await ask('', ann);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[a-z0-9-]+\.ics"$/,
    );
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Election day');
    expect(text).toContain('Exported by Ann');
    expect(text).not.toContain('Sample');
  });

  it('of a team has its members’ days, and of no other team', async () => {
    const summaries = await summariesOf(TEAM);
    expect(summaries.filter((summary) => summary.includes('Sample'))).toHaveLength(5);
    expect(summaries).toContain('Election day');
  });

  it('of a person has that person’s days alone', async () => {
    const own = (await summariesOf(PERSON)).filter((summary) => summary.includes('Sample'));
    expect(own.map((summary) => summary.replace(/^Sample \w+ 01 /, ''))).toEqual([
      'arrives',
      'away: leave',
      'leaves',
    ]);
  });

  it('is the same to the byte when asked for again', async () => {
    const texts = [await (await ask(TEAM, ann)).text(), await (await ask(TEAM, ann)).text()];
    expect(texts[0]).toBe(texts[1]);
  });

  it.each([
    ['core-team', 200, 200],
    ['logistics', 200, 403],
    ['security', 200, 403],
    ['lto', 403, 403],
    ['viewer', 403, 403],
  ] as const)('for %s: mission %i, people %i', async (role, mission, people) => {
    const cookie = cookies.get(role) ?? '';
    expect((await ask('', cookie)).status).toBe(mission);
    for (const query of [TEAM, PERSON, '?team=nothing', '?person=nobody', '?person=']) {
      const { status } = await ask(query, cookie);
      expect(status === 404 && people === 200 ? 200 : status, query).toBe(people);
    }
  });

  it('of nobody, of both at once or of no plan is refused', async () => {
    expect((await ask('?person=nobody', ann)).status).toBe(404);
    expect((await ask('?team=demo-team-1&person=demo-lto-01', ann)).status).toBe(400);
    expect((await server.get('/api/plans/nothing/calendar.ics', ann)).status).toBe(404);
    expect((await ask('', '')).status).toBe(401);
  });
});
