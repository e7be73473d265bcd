// What stands at the door: set-up, sign-in and invitation pages, cookies, and what may pass without them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_PASSWORD } from '../../support/good-password.ts';
import {
  cookieOf,
  personFields,
  startMusterServer,
  type MusterServer,
} from '../../support/muster-server.ts';

let server: MusterServer;
let ann: string;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
});
afterAll(() => server.close());

const signInFields = { email: 'ann@example.org', password: GOOD_PASSWORD };

describe('the session cookie', () => {
  it('is hidden from scripts and from other sites, and lasts a week', async () => {
    const answer = await server.post('/sign-in', signInFields);
    expect(answer.status).toBe(303);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^muster_session=[a-z0-9]{30,}; /);
    expect(cookie?.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=604800',
      'Path=/',
      'SameSite=Lax',
    ]);
  });

  it('is taken away by signing out, which ends the session for good', async () => {
    const cookie = cookieOf(await server.post('/sign-in', signInFields));
    expect((await server.get('/account', cookie)).status).toBe(200);
    const answer = await server.post('/sign-out', {}, { cookie });
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^muster_session=; .*Max-Age=0/);
    expect(answer.headers.get('clear-site-data')).toBe('"storage"');
    expect((await server.get('/account', cookie)).status).toBe(303);
  });
});

describe('without a session', () => {
  it.each(['/', '/account', '/people', '/plans'])('%s leads to the sign-in page', async (path) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
  });

  it('remembers where the person wanted to go', async () => {
    const answer = await server.get('/account?a=b');
    const signIn = answer.headers.get('location') ?? '';
    expect(signIn).toBe('/sign-in?next=%2Faccount%3Fa%3Db');
    const arrived = await server.post(signIn, signInFields);
    expect(arrived.headers.get('location')).toBe('/account?a=b');
  });

  it('never leads to another host', async () => {
    const answer = await server.post('/sign-in?next=https://evil.example/', signInFields);
    expect(answer.headers.get('location')).toBe('/plans');
  });

  it('finds nothing at an address that does not exist', async () => {
    const answer = await server.get('/no/such/page');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is nothing at this address.');
  });

  it('may ask whether the program runs', async () => {
    expect(await (await server.get('/api/health')).json()).toEqual({ status: 'ok' });
  });
});

describe('the sign-in form', () => {
  it('keeps the address and never gives a password back', async () => {
    const password = 'not the right one at all';
    const answer = await server.post('/sign-in', { email: 'ann@example.org', password });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Email address and password do not match.');
    expect(page).toContain('value="ann@example.org"');
    expect(page).not.toContain(password);
  });

  it('answers 429 with the time to wait when it is throttled', async () => {
    const fields = { email: 'somebody@example.org', password: 'x' };
    for (let time = 0; time < 5; time += 1) await server.post('/sign-in', fields);
    const answer = await server.post('/sign-in', fields);
    expect(answer.status).toBe(429);
    expect(await answer.text()).toMatch(/Try again in \d+ seconds/);
  });
});

describe('the set-up page', () => {
  it('is gone once somebody has an account', async () => {
    expect(await server.muster.setup.issueToken()).toBeNull();
    expect((await server.get('/setup/any-token')).status).toBe(404);
    expect((await server.post('/setup/any-token', personFields('Eve'))).status).toBe(404);
    expect(await server.muster.people.list()).toHaveLength(1);
  });
});

describe('an invitation page', () => {
  it('says which field is wrong and keeps what was typed', async () => {
    const { token } = await invite();
    const fields = { name: 'Boris <b>', email: 'boris', password: 'too short' };
    const answer = await server.post(`/invite/${token}`, fields);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('Enter an email address');
    expect(page).toContain('Use at least 15 characters');
    expect(page).toContain('value="Boris &lt;b>"');
    expect(page).toContain('value="boris"');
    expect(page).not.toContain('too short');
  });

  it('shows the role, lets one person in, and is used up', async () => {
    const { token } = await invite();
    expect(await (await server.get(`/invite/${token}`)).text()).toContain('Security officer');
    const joined = await server.post(`/invite/${token}`, personFields('Chloe'));
    expect(joined.headers.get('location')).toBe('/plans');
    const again = await server.get(`/invite/${token}`);
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('This invitation has been used.');
  });

  it('ends the session that was open in this browser before', async () => {
    const before = cookieOf(await server.post('/sign-in', signInFields));
    const { token } = await invite();
    await server.post(`/invite/${token}`, personFields('Dana'), { cookie: before });
    expect((await server.get('/account', before)).status).toBe(303);
    expect((await server.get('/account', ann)).status).toBe(200);
  });

  it('is not found for a token that was never given', async () => {
    expect((await server.get('/invite/guess')).status).toBe(404);
  });
});

async function invite(): Promise<{ token: string }> {
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody can invite');
  return server.muster.invites.create({ role: 'security', note: '' }, author);
}
