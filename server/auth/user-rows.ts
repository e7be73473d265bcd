// Rows of people with an account, shared by everything that makes or changes them.
import type { UserId } from '../../src/lib/domain/ids.ts';
import { randomId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { NewPersonForm } from '../../src/lib/protocol/account-forms.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import type { Database } from '../storage/schema.ts';
import type { PasswordHasher } from './password-hash.ts';
import { weaknessOfPassword } from './password-rules.ts';
import type { Refusal } from './refusal.ts';

export type NewUser = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
};

/** Checks and hashes the password: slow, so it is done before any transaction is opened. */
export async function prepareNewUser(
  person: NewPersonForm,
  hasher: PasswordHasher,
): Promise<Result<NewUser, Refusal>> {
  const weakness = weaknessOfPassword(person.password, person);
  if (weakness !== null) return err({ code: 'invalid', field: 'password', message: weakness });
  const passwordHash = await hasher.hash(person.password);
  return ok({ name: person.name, email: person.email, passwordHash });
}

/** Adds a person, unless the email address has an account. */
export async function insertUser(
  db: Database,
  user: NewUser,
  role: Role,
): Promise<Result<{ readonly id: UserId; readonly name: string }, Refusal>> {
  const id = randomId<UserId>();
  const { name, email, passwordHash } = user;
  const row = { id, name, email, password_hash: passwordHash, role, disabled_at: null };
  const added = await db
    .insertInto('users')
    .values({ ...row, created_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    const message = 'This email address has an account already. Sign in with it, or use another.';
    return err({ code: 'invalid', field: 'email', message });
  }
  return ok({ id, name });
}
