// The set-up link: how the first administrator comes to be.
// Invariant: it works once, and never where anybody has an account.
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { UserId } from '../../src/lib/domain/ids.ts';
import type { NewPersonForm } from '../../src/lib/protocol/account-forms.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Database } from '../storage/schema.ts';
import type { PasswordHasher } from './password-hash.ts';
import type { Refusal } from './refusal.ts';
import { hashOfToken, newToken } from './token.ts';
import { insertUser, prepareNewUser } from './user-rows.ts';

export type Setup = {
  /** Whether nobody has an account yet. */
  isNeeded(): Promise<boolean>;
  /** A new token in the place of earlier ones, or null when set-up is done. */
  issueToken(): Promise<string | null>;
  isValid(token: string): Promise<boolean>;
  /** Makes the first administrator and uses the token up, both or neither. */
  complete(token: string, person: NewPersonForm): Promise<Result<{ userId: UserId }, Refusal>>;
};

const USED: Refusal = {
  code: 'used',
  message: 'This set-up link is not valid any more. The newest one is printed when Muster starts.',
};

/** Set-up over a database. */
export function createSetup(db: Database, hasher: PasswordHasher): Setup {
  async function isNeeded(): Promise<boolean> {
    return !(await db.selectFrom('users').select('id').limit(1).executeTakeFirst());
  }
  async function isValid(token: string): Promise<boolean> {
    const row = await db
      .selectFrom('setup_tokens')
      .select('token_hash')
      .where('token_hash', '=', hashOfToken(token))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined && (await isNeeded());
  }
  return {
    isNeeded,
    isValid,
    async issueToken() {
      if (!(await isNeeded())) return null;
      const token = newToken();
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('setup_tokens').where('used_at', 'is', null).execute();
        const row = { token_hash: hashOfToken(token), created_at: new Date().toISOString() };
        await trx.insertInto('setup_tokens').values(row).execute();
      });
      return token;
    },
    async complete(token, person) {
      if (!(await isValid(token))) return err(USED);
      const prepared = await prepareNewUser(person, hasher);
      if (!prepared.ok) return prepared;
      return db.transaction().execute(async (trx) => {
        if (!(await useToken(trx, token))) return err(USED);
        const added = await insertUser(trx, prepared.value, 'administrator');
        if (!added.ok) return added;
        const content = { kind: 'person-joined', role: 'administrator' } as const;
        const at = new Date().toISOString();
        await insertAuditEntries(trx, [{ at, planId: null, actor: added.value, content }]);
        return ok({ userId: added.value.id });
      });
    },
  };
}

/** False when the token was used meanwhile. */
async function useToken(db: Database, token: string): Promise<boolean> {
  const anybody = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  if (anybody) return false;
  const used = await db
    .updateTable('setup_tokens')
    .set({ used_at: new Date().toISOString() })
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .returning('token_hash')
    .executeTakeFirst();
  return used !== undefined;
}
