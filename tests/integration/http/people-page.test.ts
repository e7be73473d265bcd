// The pages where an administrator keeps people and everybody their own account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, startMusterServer, type MusterServer } from '../../support/muster-server.ts';
import type { UserId } from '../../../src/lib/domain/ids.ts';

let server: MusterServer;
let ann: string;
let boris: { id: UserId; cookie: string };

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
  boris = await server.join('Boris', 'core-team');
});
afterAll(() => server.close());

const rolesOf = async () =>
  Object.fromEntries((await server.muster.people.list()).map(({ name, role }) => [name, role]));

describe('the people page', () => {
  it('is for administrators alone, page and acts', async () => {
    const page = await server.get('/people', boris.cookie);
    expect(page.status).toBe(403);
    expect(await page.text()).not.toContain('ann@example.org');
    for (const act of [
      'changeRole',
      'endSessions',
      'disable',
      'enable',
      'resetPassword',
      'invite',
      'revoke',
    ]) {
      const fields = { personId: boris.id, role: 'administrator', note: '', inviteId: 'x' };
      const answer = await server.post(`/people?/${act}`, fields, { cookie: boris.cookie });
      expect(answer.status).toBe(403);
    }
    expect((await rolesOf())['Boris']).toBe('core-team');
  });

  it('shows an invitation link once', async () => {
    const fields = { role: 'lto', note: 'Team 4' };
    const made = await (await server.post('/people?/invite', fields, { cookie: ann })).text();
    const [link] = /\/invite\/[\w-]{43}/.exec(made) ?? [];
    expect(link).toBeDefined();
    const page = await (await server.get('/people', ann)).text();
    expect(page).toContain('Team 4');
    expect(page).not.toContain(link);
  });

  it('keeps what was typed when the role is none', async () => {
    const fields = { role: 'king', note: 'For Dana' };
    const answer = await server.post('/people?/invite', fields, { cookie: ann });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Choose a role.');
    expect(page).toContain('value="For Dana"');
  });

  it('changes a role', async () => {
    const fields = { personId: boris.id, role: 'logistics' };
    const answer = await server.post('/people?/changeRole', fields, { cookie: ann });
    expect(await answer.text()).toContain('Boris is now: Logistics officer.');
    expect((await rolesOf())['Boris']).toBe('logistics');
  });

  it('answers 404 for an unknown person and 409 for the last administrator', async () => {
    const unknown = { personId: 'nobody', role: 'viewer' };
    const answer = await server.post('/people?/changeRole', unknown, { cookie: ann });
    expect(answer.status).toBe(404);
    const [self] = (await server.muster.people.list()).filter(({ name }) => name === 'Ann');
    const last = { personId: self?.id ?? '', role: 'viewer' };
    expect((await server.post('/people?/changeRole', last, { cookie: ann })).status).toBe(409);
    expect((await rolesOf())['Ann']).toBe('administrator');
  });

  it('makes a link with which a person chooses a new password and is signed in', async () => {
    const dana = await server.join('Dana', 'viewer');
    const made = await server.post(
      '/people?/resetPassword',
      { personId: dana.id },
      { cookie: ann },
    );
    const [link = ''] = /\/reset\/[\w-]{43}/.exec(await made.text()) ?? [];
    expect((await server.post(link, { newPassword: 'short' })).status).toBe(400);
    const changed = await server.post(link, { newPassword: 'quiet lamps over nine rivers' });
    expect(changed.headers.get('location')).toBe('/plans');
    expect((await server.get('/account', cookieOf(changed))).status).toBe(200);
    expect((await server.get('/account', dana.cookie)).status).toBe(303);
    expect((await server.get(link)).status).toBe(404);
  });

  it('tells the latest changes in words', async () => {
    const page = await (await server.get('/people', ann)).text();
    expect(page.replace(/<!--.*?-->/g, '')).toMatch(/Ann<\/span>\s+invited a person as Core team/);
  });

  it('ends the sessions of a person at once', async () => {
    const chloe = await server.join('Chloe', 'viewer');
    expect((await server.get('/account', chloe.cookie)).status).toBe(200);
    await server.post('/people?/endSessions', { personId: chloe.id }, { cookie: ann });
    expect((await server.get('/account', chloe.cookie)).status).toBe(303);
  });
});

describe('the own account', () => {
  it('lists own sessions only, and names the one in use', async () => {
    const page = await (await server.get('/account', boris.cookie)).text();
    expect(page.match(/name="sessionHash"/g) ?? []).toHaveLength(0);
    expect(page).toContain('This browser');
  });

  it('says which password field is wrong and gives none back', async () => {
    const fields = { currentPassword: 'surely not this one', newPassword: 'short' };
    const answer = await server.post('/account?/password', fields, { cookie: boris.cookie });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Use at least 15 characters');
    expect(page).not.toContain('surely not this one');
  });
});
