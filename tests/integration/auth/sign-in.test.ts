import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuthUnderTest, valueOf, type AuthUnderTest } from '../../support/auth-under-test.ts';
import { GOOD_PASSWORD } from '../../support/good-password.ts';

const ADDRESS = '192.0.2.10';
const OTHER_ADDRESS = '192.0.2.99';
let auth: AuthUnderTest;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  auth = await createAuthUnderTest();
  await auth.addPerson('Ann', 'administrator');
});
afterEach(async () => {
  await auth.close();
  vi.useRealTimers();
});

const wrong = { email: 'ann@example.org', password: 'not the right one' };
const right = { email: 'ann@example.org', password: GOOD_PASSWORD };

async function fail(times: number, address = ADDRESS): Promise<void> {
  for (let time = 0; time < times; time += 1) await auth.accounts.signIn(wrong, address);
}

function passSeconds(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

describe('signing in', () => {
  it('keeps passwords as argon2id with the published parameters', async () => {
    const { password_hash } = await auth.db
      .selectFrom('users')
      .select('password_hash')
      .executeTakeFirstOrThrow();
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers an unknown address, a disabled account and a wrong password alike, after the same work', async () => {
    const disabled = await auth.addPerson('Boris', 'viewer');
    await auth.people.disable({ personId: disabled, author: await auth.anybody() });
    const outcomes = [];
    for (const email of ['ann@example.org', 'boris@example.org', 'nobody@example.org']) {
      const before = auth.hashCount();
      const password = email.startsWith('boris') ? GOOD_PASSWORD : wrong.password;
      const outcome = await auth.accounts.signIn({ email, password }, ADDRESS);
      outcomes.push({ outcome, work: auth.hashCount() - before });
    }
    expect(outcomes[0]).toMatchObject({ outcome: { ok: false }, work: 1 });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  it('takes a password composed on another keyboard', async () => {
    const decomposed = 'Ru\u0308ckenwind u\u0308ber Ust\u2019';
    const { token } = await auth.invites.create({ role: 'lto', note: '' }, await auth.anybody());
    const form = { name: 'Uwe', email: 'uwe@example.org', password: decomposed };
    valueOf(await auth.invites.accept(token, form));
    const typed = { email: 'uwe@example.org', password: decomposed.normalize('NFC') };
    expect((await auth.accounts.signIn(typed, ADDRESS)).ok).toBe(true);
  });
});

describe('the throttle of sign-in', () => {
  it('refuses without checking after five wrong tries, and says how long to wait', async () => {
    await fail(5);
    const before = auth.hashCount();
    const refused = await auth.accounts.signIn(right, ADDRESS);
    expect(refused).toMatchObject({ ok: false, error: { code: 'throttled' } });
    expect(refused.ok || refused.error.message).toMatch(/Try again in 15 seconds/);
    expect(auth.hashCount()).toBe(before);
  });

  it('lets in when the wait is over, and starts afresh after a success', async () => {
    await fail(5);
    passSeconds(15);
    expect((await auth.accounts.signIn(right, ADDRESS)).ok).toBe(true);
    await fail(4);
    expect((await auth.accounts.signIn(right, ADDRESS)).ok).toBe(true);
  });

  it('doubles the wait with every further failure, up to a quarter of an hour', async () => {
    const waits: number[] = [];
    await fail(5);
    for (let round = 0; round < 8; round += 1) {
      let waited = 0;
      while ((await outcomeOfWrong()) === 'throttled') {
        passSeconds(15);
        waited += 15;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
  });

  it('counts attempts made at the same moment', async () => {
    const many = Array.from({ length: 12 }, () => auth.accounts.signIn(wrong, ADDRESS));
    const codes = (await Promise.all(many)).map((one) => (one.ok ? 'in' : one.error.code));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'throttled')).toHaveLength(7);
  });

  it('never locks a person out of another address', async () => {
    await fail(40);
    expect((await auth.accounts.signIn(right, OTHER_ADDRESS)).ok).toBe(true);
  });

  it('counts a whole IPv6 network as one address', async () => {
    for (let host = 1; host <= 5; host += 1) await fail(1, `2001:db8:1:2::${host}`);
    expect(await auth.accounts.signIn(right, '2001:db8:1:2:ffff::9')).toMatchObject({
      error: { code: 'throttled' },
    });
  });

  it('slows an address that tries many accounts', async () => {
    for (let account = 0; account < 50; account += 1) {
      await auth.accounts.signIn({ email: `x${account}@example.org`, password: 'x' }, ADDRESS);
    }
    expect(await auth.accounts.signIn(right, ADDRESS)).toMatchObject({
      error: { code: 'throttled' },
    });
  });

  it('keeps neither the address nor what was typed', async () => {
    await fail(1);
    const rows = await auth.db.selectFrom('sign_in_attempts').selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/ann|192\.0/);
  });
});

async function outcomeOfWrong(): Promise<string> {
  const outcome = await auth.accounts.signIn(wrong, ADDRESS);
  return outcome.ok ? 'in' : outcome.error.code;
}
