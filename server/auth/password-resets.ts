// Links by which somebody who lost the password chooses a new one; made by an administrator.
// Invariant: only the newest link of a person works, once, for a day; using it ends all sessions.
import type { UserId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import type { Database } from '../storage/schema.ts';
import type { PasswordHasher } from './password-hash.ts';
import { weaknessOfPassword } from './password-rules.ts';
import type { Refusal } from './refusal.ts';
import type { SessionEvents } from './session-events.ts';
import { hashOfToken, newToken } from './token.ts';

const VALID_MILLISECONDS = 86_400_000;

type Owner = { readonly id: UserId; readonly name: string; readonly email: string };

export type PasswordResets = {
  /** The token is given back this once and never again; earlier links of the person stop working. */
  create(wish: {
    readonly personId: UserId;
    readonly author: Author;
  }): Promise<Result<{ readonly token: string; readonly name: string }, Refusal>>;
  /** Whose password a link changes. */
  find(token: string): Promise<Result<Owner, Refusal>>;
  /** Stores the new password and uses the link up, both or neither. */
  complete(token: string, newPassword: string): Promise<Result<Owner, Refusal>>;
  /** Removes links that no longer work. */
  deleteExpired(): Promise<void>;
};

const INVALID: Refusal = {
  code: 'not-found',
  message: 'This link has been used, replaced or has expired. Ask an administrator for a new one.',
};

/** Reset links over a database. */
export function createPasswordResets(
  db: Database,
  hasher: PasswordHasher,
  events: SessionEvents,
): PasswordResets {
  return {
    create: ({ personId, author }) => createReset(db, personId, author),
    find: (token) => findOwner(db, token),
    async complete(token, newPassword) {
      const found = await findOwner(db, token);
      if (!found.ok) return found;
      const weakness = weaknessOfPassword(newPassword, found.value);
      if (weakness !== null) {
        return err({ code: 'invalid', field: 'newPassword', message: weakness });
      }
      const hash = await hasher.hash(newPassword);
      const completed = await storePassword(db, token, hash);
      if (completed.ok) events.emit({ kind: 'all-sessions-ended', userId: completed.value.id });
      return completed;
    },
    async deleteExpired() {
      const now = new Date().toISOString();
      await db.deleteFrom('password_resets').where('expires_at', '<=', now).execute();
    },
  };
}

function createReset(
  db: Database,
  personId: UserId,
  author: Author,
): ReturnType<PasswordResets['create']> {
  const token = newToken();
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('users')
      .select('name')
      .where('id', '=', personId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!person) {
      const message = 'There is no such person, or the account is disabled. Enable it first.';
      return err({ code: 'not-found', message });
    }
    await trx.deleteFrom('password_resets').where('user_id', '=', personId).execute();
    const at = new Date().toISOString();
    const expiresAt = new Date(Date.now() + VALID_MILLISECONDS).toISOString();
    const row = { token_hash: hashOfToken(token), user_id: personId, created_at: at };
    await trx
      .insertInto('password_resets')
      .values({ ...row, expires_at: expiresAt })
      .execute();
    const content = { kind: 'reset-link-made', personId, personName: person.name } as const;
    await insertAuditEntries(trx, [{ at, planId: null, actor: author, content }]);
    return ok({ token, name: person.name });
  });
}

function storePassword(db: Database, token: string, hash: string): Promise<Result<Owner, Refusal>> {
  return db.transaction().execute(async (trx) => {
    const found = await findOwner(trx, token);
    if (!found.ok) return found;
    const owner = found.value;
    const at = new Date().toISOString();
    await trx
      .updateTable('password_resets')
      .set({ used_at: at })
      .where('token_hash', '=', hashOfToken(token))
      .execute();
    const changed = trx.updateTable('users').set({ password_hash: hash });
    await changed.where('id', '=', owner.id).execute();
    await trx.deleteFrom('sessions').where('user_id', '=', owner.id).execute();
    const content = { kind: 'password-changed' } as const;
    await insertAuditEntries(trx, [{ at, planId: null, actor: owner, content }]);
    return found;
  });
}

async function findOwner(db: Database, token: string): Promise<Result<Owner, Refusal>> {
  const owner = await db
    .selectFrom('password_resets')
    .innerJoin('users', 'users.id', 'password_resets.user_id')
    .select(['users.id', 'users.name', 'users.email'])
    .where('password_resets.token_hash', '=', hashOfToken(token))
    .where('password_resets.used_at', 'is', null)
    .where('password_resets.expires_at', '>', new Date().toISOString())
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst();
  return owner ? ok(owner) : err(INVALID);
}
