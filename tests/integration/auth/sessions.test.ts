import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserId } from '../../../src/lib/domain/ids.ts';
import { createAuthUnderTest, type AuthUnderTest } from '../../support/auth-under-test.ts';
import { GOOD_PASSWORD } from '../../support/good-password.ts';

const ADDRESS = '192.0.2.10';
const DAY_MILLISECONDS = 86_400_000;
let auth: AuthUnderTest;
let ann: UserId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  auth = await createAuthUnderTest();
  ann = await auth.addPerson('Ann', 'administrator');
});
afterEach(async () => {
  await auth.close();
  vi.useRealTimers();
});

function passDays(days: number): void {
  vi.setSystemTime(Date.now() + days * DAY_MILLISECONDS);
}

describe('a session', () => {
  it('is in the database under the hash of its token alone', async () => {
    const { cookie, sessionHash } = await auth.signInAs(ann);
    const token = cookie.split('=')[1] ?? '';
    const rows = await auth.db.selectFrom('sessions').selectAll().execute();
    expect(rows.map((row) => row.id_hash)).toEqual([sessionHash]);
    expect(sessionHash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('cannot be opened with the hash that names it', async () => {
    const { sessionHash } = await auth.signInAs(ann);
    expect(await auth.sessions.read(`muster_session=${sessionHash}`)).toBeNull();
  });

  it.each([
    '',
    'muster_session=',
    'muster_session=%E0%A4%A',
    'muster_session=no such token',
    '%%%',
  ])('is not found in the cookie header %j', async (header) => {
    expect(await auth.sessions.read(header)).toBeNull();
  });

  it('ends after a week without a visit', async () => {
    const { cookie } = await auth.signInAs(ann);
    passDays(7);
    expect(await auth.sessions.read(cookie)).toBeNull();
  });

  it('is renewed by a visit in its second half', async () => {
    const { cookie } = await auth.signInAs(ann);
    passDays(3);
    expect((await auth.sessions.read(cookie))?.renewed).toBeNull();
    passDays(1);
    expect((await auth.sessions.read(cookie))?.renewed).toMatchObject({ maxAge: 7 * 86_400 });
    passDays(6);
    expect((await auth.sessions.read(cookie))?.signedIn.user.id).toBe(ann);
  });

  it('is deleted by housekeeping once it has expired, which its sockets are told', async () => {
    const { sessionHash } = await auth.signInAs(ann);
    passDays(8);
    await auth.deleteExpired();
    expect(await auth.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
    expect(auth.events).toEqual([{ kind: 'session-ended', userId: ann, sessionHash }]);
  });

  it('shows when it was last used', async () => {
    const { cookie } = await auth.signInAs(ann);
    passDays(1);
    await auth.sessions.read(cookie);
    const [session] = await auth.sessions.listOfUser(ann);
    expect(session?.lastSeenAt).toBe(new Date().toISOString());
  });
});

describe('ending own sessions', () => {
  it('ends one, and tells the sockets which', async () => {
    const here = await auth.signInAs(ann);
    const there = await auth.signInAs(ann);
    expect(await auth.accounts.endSession(here, there.sessionHash)).toBe(true);
    expect(await auth.sessions.read(there.cookie)).toBeNull();
    expect(await auth.sessions.read(here.cookie)).not.toBeNull();
    expect(auth.events).toEqual([
      { kind: 'session-ended', userId: ann, sessionHash: there.sessionHash },
    ]);
  });

  it('never ends a session of somebody else', async () => {
    const boris = await auth.signInAs(await auth.addPerson('Boris', 'core-team'));
    const here = await auth.signInAs(ann);
    expect(await auth.accounts.endSession(here, boris.sessionHash)).toBe(false);
    expect(await auth.sessions.read(boris.cookie)).not.toBeNull();
    expect(auth.events).toEqual([]);
  });
});

describe('changing the password', () => {
  const newPassword = 'quiet lamps over nine rivers';

  it('needs the present one', async () => {
    const here = await auth.signInAs(ann);
    const form = { currentPassword: 'something else entirely', newPassword };
    expect(await auth.accounts.changePassword(here, form, ADDRESS)).toMatchObject({
      error: { code: 'wrong-password', field: 'currentPassword' },
    });
  });

  it.each([
    ['a common one', 'passwordpassword'],
    ['the present one', GOOD_PASSWORD],
  ])('refuses %s at its field', async (_, common) => {
    const here = await auth.signInAs(ann);
    const form = { currentPassword: GOOD_PASSWORD, newPassword: common };
    expect(await auth.accounts.changePassword(here, form, ADDRESS)).toMatchObject({
      error: { code: 'invalid', field: 'newPassword' },
    });
  });

  it('ends every other session, keeps this one and is written to the audit log', async () => {
    const here = await auth.signInAs(ann);
    const there = await auth.signInAs(ann);
    const form = { currentPassword: GOOD_PASSWORD, newPassword };
    expect((await auth.accounts.changePassword(here, form, ADDRESS)).ok).toBe(true);
    expect(await auth.sessions.read(there.cookie)).toBeNull();
    expect(await auth.sessions.read(here.cookie)).not.toBeNull();
    const signIn = { email: 'ann@example.org', password: newPassword };
    expect((await auth.accounts.signIn(signIn, ADDRESS)).ok).toBe(true);
    expect(await auth.auditContents()).toContainEqual({ kind: 'password-changed' });
  });
});
