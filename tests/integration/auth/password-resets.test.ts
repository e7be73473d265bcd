import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserId } from '../../../src/lib/domain/ids.ts';
import { createAuthUnderTest, valueOf, type AuthUnderTest } from '../../support/auth-under-test.ts';

const NEW_PASSWORD = 'quiet lamps over nine rivers';
const DAY_MILLISECONDS = 86_400_000;
let auth: AuthUnderTest;
let boris: UserId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  auth = await createAuthUnderTest();
  await auth.addPerson('Ann', 'administrator');
  boris = await auth.addPerson('Boris', 'core-team');
});
afterEach(async () => {
  await auth.close();
  vi.useRealTimers();
});

async function makeLink(): Promise<string> {
  const wish = { personId: boris, author: await auth.anybody() };
  return valueOf(await auth.passwordResets.create(wish)).token;
}

describe('a link to choose a new password', () => {
  it('changes the password once and ends all sessions', async () => {
    const session = await auth.signInAs(boris);
    const token = await makeLink();
    expect(valueOf(await auth.passwordResets.complete(token, NEW_PASSWORD)).id).toBe(boris);
    expect(await auth.sessions.read(session.cookie)).toBeNull();
    expect(auth.events).toEqual([{ kind: 'all-sessions-ended', userId: boris }]);
    const signIn = { email: 'boris@example.org', password: NEW_PASSWORD };
    expect((await auth.accounts.signIn(signIn, '192.0.2.1')).ok).toBe(true);
    expect(await auth.passwordResets.complete(token, 'another five quiet words')).toMatchObject({
      error: { code: 'not-found' },
    });
    expect((await auth.auditContents()).slice(-2)).toEqual([
      { kind: 'reset-link-made', personId: boris, personName: 'Boris' },
      { kind: 'password-changed' },
    ]);
  });

  it('stays usable when the password is refused', async () => {
    const token = await makeLink();
    expect(await auth.passwordResets.complete(token, 'passwordpassword')).toMatchObject({
      error: { field: 'newPassword' },
    });
    expect((await auth.passwordResets.find(token)).ok).toBe(true);
  });

  it('is replaced by a newer one', async () => {
    const first = await makeLink();
    const second = await makeLink();
    expect((await auth.passwordResets.find(first)).ok).toBe(false);
    expect((await auth.passwordResets.find(second)).ok).toBe(true);
  });

  it('works for a day', async () => {
    const token = await makeLink();
    vi.setSystemTime(Date.now() + DAY_MILLISECONDS);
    expect((await auth.passwordResets.find(token)).ok).toBe(false);
    await auth.deleteExpired();
    expect(await auth.db.selectFrom('password_resets').selectAll().execute()).toEqual([]);
  });

  it('opens nothing for a disabled account', async () => {
    const token = await makeLink();
    await auth.people.disable({ personId: boris, author: await auth.anybody() });
    expect((await auth.passwordResets.complete(token, NEW_PASSWORD)).ok).toBe(false);
    const wish = { personId: boris, author: await auth.anybody() };
    expect((await auth.passwordResets.create(wish)).ok).toBe(false);
  });

  it('is in the database as a hash alone', async () => {
    const token = await makeLink();
    const rows = await auth.db.selectFrom('password_resets').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
