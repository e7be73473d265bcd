import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type UserId } from '../../../src/lib/domain/ids.ts';
import { createAuthUnderTest, type AuthUnderTest } from '../../support/auth-under-test.ts';
import { GOOD_PASSWORD } from '../../support/good-password.ts';

let auth: AuthUnderTest;
let ann: UserId;
let boris: UserId;
let author: { id: UserId; name: string };

beforeEach(async () => {
  auth = await createAuthUnderTest();
  ann = await auth.addPerson('Ann', 'administrator');
  boris = await auth.addPerson('Boris', 'core-team');
  author = { id: ann, name: 'Ann' };
});
afterEach(() => auth.close());

describe('changing a role', () => {
  it('tells the sockets and writes both roles to the audit log', async () => {
    await auth.people.changeRole({ personId: boris, role: 'viewer', author });
    expect(auth.events).toEqual([{ kind: 'role-changed', userId: boris, role: 'viewer' }]);
    expect((await auth.auditContents()).at(-1)).toEqual({
      kind: 'role-changed',
      personId: boris,
      personName: 'Boris',
      from: 'core-team',
      to: 'viewer',
    });
  });

  it('counts for sessions that are open already', async () => {
    const session = await auth.signInAs(boris);
    await auth.people.changeRole({ personId: boris, role: 'viewer', author });
    expect((await auth.sessions.read(session.cookie))?.signedIn.user.role).toBe('viewer');
  });

  it('does and tells nothing when the role is the same', async () => {
    const before = await auth.auditContents();
    await auth.people.changeRole({ personId: boris, role: 'core-team', author });
    expect(auth.events).toEqual([]);
    expect(await auth.auditContents()).toEqual(before);
  });
});

describe('the last administrator', () => {
  it('keeps the role and the account', async () => {
    const wish = { personId: ann, author };
    expect(await auth.people.changeRole({ ...wish, role: 'viewer' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(await auth.people.disable(wish)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(auth.events).toEqual([]);
  });

  it('is still the last when the other administrator is disabled', async () => {
    await auth.people.changeRole({ personId: boris, role: 'administrator', author });
    await auth.people.disable({ personId: boris, author });
    expect(await auth.people.changeRole({ personId: ann, role: 'viewer', author })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });

  it('may go when there is another', async () => {
    await auth.people.changeRole({ personId: boris, role: 'administrator', author });
    expect((await auth.people.changeRole({ personId: ann, role: 'viewer', author })).ok).toBe(true);
  });

  it('stays when two administrators step down at the same moment', async () => {
    await auth.people.changeRole({ personId: boris, role: 'administrator', author });
    const both = await Promise.all([
      auth.people.changeRole({ personId: ann, role: 'viewer', author }),
      auth.people.changeRole({ personId: boris, role: 'viewer', author }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });
});

describe('ending and disabling', () => {
  it('ends all sessions of a person and tells the sockets', async () => {
    const session = await auth.signInAs(boris);
    await auth.people.endSessions({ personId: boris, author });
    expect(await auth.sessions.read(session.cookie)).toBeNull();
    expect(auth.events).toEqual([{ kind: 'all-sessions-ended', userId: boris }]);
  });

  it('refuses sign-in to a disabled account until it is enabled', async () => {
    const session = await auth.signInAs(boris);
    const signIn = () =>
      auth.accounts.signIn({ email: 'boris@example.org', password: GOOD_PASSWORD }, '192.0.2.1');
    await auth.people.disable({ personId: boris, author });
    expect(await auth.sessions.read(session.cookie)).toBeNull();
    expect((await signIn()).ok).toBe(false);
    expect(auth.events).toEqual([{ kind: 'all-sessions-ended', userId: boris }]);
    await auth.people.enable({ personId: boris, author });
    expect((await signIn()).ok).toBe(true);
    expect((await auth.auditContents()).slice(-2).map(({ kind }) => kind)).toEqual([
      'account-disabled',
      'account-enabled',
    ]);
  });

  it('answers not-found for somebody who does not exist', async () => {
    const wish = { personId: asId<UserId>('nobody'), author };
    for (const act of ['endSessions', 'disable', 'enable'] as const) {
      expect(await auth.people[act](wish)).toMatchObject({ error: { code: 'not-found' } });
    }
  });
});
