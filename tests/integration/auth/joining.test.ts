import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuthUnderTest, valueOf, type AuthUnderTest } from '../../support/auth-under-test.ts';
import { GOOD_PASSWORD } from '../../support/good-password.ts';

const DAY_MILLISECONDS = 86_400_000;
let auth: AuthUnderTest;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  auth = await createAuthUnderTest();
});
afterEach(async () => {
  await auth.close();
  vi.useRealTimers();
});

function formOf(name: string, password = GOOD_PASSWORD) {
  return { name, email: `${name.toLowerCase()}@example.org`, password };
}

async function invite(): Promise<string> {
  const wish = { role: 'core-team', note: 'Boris' } as const;
  return (await auth.invites.create(wish, await auth.anybody())).token;
}

describe('the set-up link', () => {
  it('makes one administrator and then never works again', async () => {
    const token = (await auth.setup.issueToken()) ?? '';
    expect((await auth.setup.complete(token, formOf('Ann'))).ok).toBe(true);
    expect(await auth.setup.isValid(token)).toBe(false);
    expect(await auth.setup.complete(token, formOf('Eve'))).toMatchObject({
      error: { code: 'used' },
    });
    expect((await auth.people.list()).map(({ name, role }) => [name, role])).toEqual([
      ['Ann', 'administrator'],
    ]);
  });

  it('makes one administrator when it is used twice at the same moment', async () => {
    const token = (await auth.setup.issueToken()) ?? '';
    const both = await Promise.all([
      auth.setup.complete(token, formOf('Ann')),
      auth.setup.complete(token, formOf('Eve')),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await auth.people.list()).toHaveLength(1);
  });

  it('is replaced by that of the next start, and not offered once set-up is done', async () => {
    const first = (await auth.setup.issueToken()) ?? '';
    const second = (await auth.setup.issueToken()) ?? '';
    expect(await auth.setup.isValid(first)).toBe(false);
    expect(await auth.setup.isValid(second)).toBe(true);
    valueOf(await auth.setup.complete(second, formOf('Ann')));
    expect(await auth.setup.issueToken()).toBeNull();
  });

  it('is not used up by a refused password', async () => {
    const token = (await auth.setup.issueToken()) ?? '';
    expect(await auth.setup.complete(token, formOf('Ann', 'muster election osce'))).toMatchObject({
      error: { field: 'password' },
    });
    expect(await auth.setup.isValid(token)).toBe(true);
  });

  it('is in the database as a hash alone', async () => {
    const token = (await auth.setup.issueToken()) ?? '';
    const rows = await auth.db.selectFrom('setup_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('an invitation', () => {
  beforeEach(() => auth.addPerson('Ann', 'administrator'));

  it('lets one person join with its role, once, and the audit log says so', async () => {
    const token = await invite();
    valueOf(await auth.invites.accept(token, formOf('Boris')));
    expect(await auth.invites.accept(token, formOf('Eve'))).toMatchObject({
      error: { code: 'used' },
    });
    expect(await auth.invites.listOpen()).toEqual([]);
    expect((await auth.people.list()).map(({ name, role }) => [name, role])).toContainEqual([
      'Boris',
      'core-team',
    ]);
    expect((await auth.auditContents()).slice(1)).toEqual([
      { kind: 'person-invited', role: 'core-team' },
      { kind: 'person-joined', role: 'core-team' },
    ]);
  });

  it('lets one person join when two use it at the same moment', async () => {
    const token = await invite();
    const both = await Promise.all([
      auth.invites.accept(token, formOf('Boris')),
      auth.invites.accept(token, formOf('Eve')),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });

  it('expires after seven days', async () => {
    const token = await invite();
    vi.setSystemTime(Date.now() + 7 * DAY_MILLISECONDS);
    expect(await auth.invites.find(token)).toMatchObject({ error: { code: 'expired' } });
    expect(await auth.invites.accept(token, formOf('Boris'))).toMatchObject({
      error: { code: 'expired' },
    });
    expect(await auth.invites.listOpen()).toEqual([]);
  });

  it('can be revoked, once', async () => {
    const token = await invite();
    const author = await auth.anybody();
    const [open] = await auth.invites.listOpen();
    const inviteId = open?.id ?? '';
    expect((await auth.invites.revoke(inviteId, author)).ok).toBe(true);
    expect(await auth.invites.find(token)).toMatchObject({ error: { code: 'not-found' } });
    expect(await auth.invites.revoke(inviteId, author)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('refuses an email address that has an account, and stays usable', async () => {
    const token = await invite();
    expect(await auth.invites.accept(token, formOf('Ann'))).toMatchObject({
      error: { field: 'email' },
    });
    expect((await auth.invites.accept(token, formOf('Boris'))).ok).toBe(true);
  });
});
