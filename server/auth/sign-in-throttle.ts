// Slows guessing down, per account and address together and per address alone, with growing delays.
// Invariant: an attempt is counted before it is checked, so many at once gain nothing; and an account is
// never blocked for every address, so nobody can lock another person out.
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Database } from '../storage/schema.ts';

type Policy = {
  readonly freeFailures: number;
  readonly firstDelaySeconds: number;
  readonly maxDelaySeconds: number;
};

/** Somebody who mistypes has five tries; a guesser has four an hour. */
const ONE_ACCOUNT: Policy = { freeFailures: 5, firstDelaySeconds: 15, maxDelaySeconds: 15 * 60 };
/** A whole office may share an address, so this only stops the trying of many accounts. */
const ONE_ADDRESS: Policy = { freeFailures: 50, firstDelaySeconds: 5, maxDelaySeconds: 60 };
const FORGET_AFTER_MILLISECONDS = 24 * 3_600_000;

export type SignInAttempt = { readonly email: string; readonly address: string };

export type SignInThrottle = {
  /** Counts an attempt and gives null, or the seconds to wait when it may not be made now. */
  begin(attempt: SignInAttempt): Promise<number | null>;
  /** Takes back what `begin` counted, because the attempt was honest. */
  succeed(attempt: SignInAttempt): Promise<void>;
  /** Removes counts so old that they no longer matter. */
  deleteForgotten(): Promise<void>;
};

/** The throttle kept in a database. */
export function createSignInThrottle(db: Database): SignInThrottle {
  return {
    begin: (attempt) =>
      db.transaction().execute(async (trx) => {
        const now = Date.now();
        const counts: { key: string; failures: number }[] = [];
        for (const { key, policy } of keysOf(attempt)) {
          const row = await findCount(trx, key, now);
          const wait = row ? secondsToWait(row, policy, now) : 0;
          if (wait > 0) return wait;
          counts.push({ key, failures: (row?.failures ?? 0) + 1 });
        }
        for (const { key, failures } of counts) await writeCount(trx, key, failures, now);
        return null;
      }),
    async succeed(attempt) {
      const [account, address] = keysOf(attempt);
      await db.deleteFrom('sign_in_attempts').where('key_hash', '=', account.key).execute();
      await db
        .updateTable('sign_in_attempts')
        .set((set) => ({ failures: set('failures', '-', 1) }))
        .where('key_hash', '=', address.key)
        .where('failures', '>', 0)
        .execute();
    },
    async deleteForgotten() {
      const limit = new Date(Date.now() - FORGET_AFTER_MILLISECONDS).toISOString();
      await db.deleteFrom('sign_in_attempts').where('last_at', '<', limit).execute();
    },
  };
}

type Count = { readonly failures: number; readonly last_at: string };

async function findCount(db: Database, key: string, now: number): Promise<Count | null> {
  const row = await db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_at'])
    .where('key_hash', '=', key)
    .executeTakeFirst();
  if (!row || now - Date.parse(row.last_at) > FORGET_AFTER_MILLISECONDS) return null;
  return row;
}

async function writeCount(db: Database, key: string, failures: number, now: number): Promise<void> {
  const count = { failures, last_at: new Date(now).toISOString() };
  await db
    .insertInto('sign_in_attempts')
    .values({ key_hash: key, ...count })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(count))
    .execute();
}

/** Each failure beyond the free ones doubles the delay, up to its maximum. */
function secondsToWait(count: Count, policy: Policy, now: number): number {
  const beyond = count.failures - policy.freeFailures;
  if (beyond < 0) return 0;
  const delay = Math.min(policy.firstDelaySeconds * 2 ** beyond, policy.maxDelaySeconds);
  return Math.ceil(Math.max(0, Date.parse(count.last_at) + delay * 1000 - now) / 1000);
}

type Key = { readonly key: string; readonly policy: Policy };

function keysOf({ email, address }: SignInAttempt): readonly [Key, Key] {
  const network = networkOf(address);
  return [
    { key: hashOf(`account ${email} ${network}`), policy: ONE_ACCOUNT },
    { key: hashOf(`address ${network}`), policy: ONE_ADDRESS },
  ];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const IPV6_NETWORK_GROUPS = 4;

/** An IPv6 customer owns a whole /64: all its addresses count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const ending = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - ending.length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...ending];
  return all.slice(0, IPV6_NETWORK_GROUPS).join(':');
}
