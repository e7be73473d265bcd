// The services about accounts over a database of their own, with the work of the hasher counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuth, type Auth } from '../../server/auth/create-auth.ts';
import type { Person } from '../../server/auth/people.ts';
import { createPasswordHasher } from '../../server/auth/password-hash.ts';
import type { SessionEvent, SignedIn } from '../../server/auth/session-port.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import type { Database } from '../../server/storage/schema.ts';
import type { UserId } from '../../src/lib/domain/ids.ts';
import type { Result } from '../../src/lib/domain/result.ts';
import type { ActivityContent } from '../../src/lib/protocol/activity.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import { GOOD_PASSWORD } from './good-password.ts';

export type AuthUnderTest = Auth & {
  readonly db: Database;
  readonly events: SessionEvent[];
  /** How many passwords were hashed so far. */
  hashCount(): number;
  /** Adds `<name>@example.org`, the first by set-up, the others by invitation. */
  addPerson(name: string, role: Role): Promise<UserId>;
  /** Starts a session and reads it back. */
  signInAs(userId: UserId): Promise<SignedIn & { cookie: string }>;
  /** Somebody who has an account, to act in their name. */
  anybody(): Promise<Person>;
  auditContents(): Promise<readonly ActivityContent[]>;
  close(): Promise<void>;
};

/** Opens a fresh database; `close` removes it. */
export async function createAuthUnderTest(): Promise<AuthUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-auth-'));
  const db = await openDatabase(folder);
  const real = createPasswordHasher();
  let count = 0;
  const auth = createAuth(db, {
    hash: (password) => (count++, real.hash(password)),
    verify: (password, stored) => (count++, real.verify(password, stored)),
  });
  const events: SessionEvent[] = [];
  auth.sessions.onSessionEvent((event) => events.push(event));

  async function anybody(): Promise<Person> {
    const [person] = await auth.people.list();
    if (!person) throw new Error('nobody has an account yet');
    return person;
  }

  return {
    ...auth,
    anybody,
    db,
    events,
    hashCount: () => count,
    async addPerson(name, role) {
      const email = `${name.toLowerCase()}@example.org`;
      const form = { name, email, password: GOOD_PASSWORD };
      const setupToken = await auth.setup.issueToken();
      if (setupToken !== null) return valueOf(await auth.setup.complete(setupToken, form)).userId;
      const { token } = await auth.invites.create({ role, note: '' }, await anybody());
      return valueOf(await auth.invites.accept(token, form)).userId;
    },
    async signInAs(userId) {
      const { name, value } = await auth.sessions.start(userId, 'Test/1.0');
      const cookie = `${name}=${value}`;
      const read = await auth.sessions.read(cookie);
      if (!read) throw new Error('a fresh session could not be read');
      return { ...read.signedIn, cookie };
    },
    async auditContents() {
      const rows = await db.selectFrom('audit_log').select('content').orderBy('id').execute();
      return rows.map((row) => JSON.parse(row.content) as ActivityContent);
    },
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
