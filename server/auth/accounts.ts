// What people do with their own account: sign in and out, change the password, end sessions.
// Invariant: an unknown address, a disabled account and a wrong password give one answer after one work.
import type { UserId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { ChangePasswordForm, SignInForm } from '../../src/lib/protocol/account-forms.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Database } from '../storage/schema.ts';
import type { PasswordHasher } from './password-hash.ts';
import { weaknessOfPassword } from './password-rules.ts';
import type { Refusal } from './refusal.ts';
import type { SignedIn } from './session-port.ts';
import type { Sessions } from './sessions.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export type Accounts = {
  /** The person who may start a session; `address` is where the request came from. */
  signIn(form: SignInForm, address: string): Promise<Result<{ userId: UserId }, Refusal>>;
  emailOf(userId: UserId): Promise<string>;
  /** Asks for the present password and ends every other session. */
  changePassword(
    who: SignedIn,
    form: ChangePasswordForm,
    address: string,
  ): Promise<Result<null, Refusal>>;
  /** Ends one own session; false when there is no such one. */
  endSession(who: SignedIn, sessionHash: string): Promise<boolean>;
  /** Ends all own sessions but this one; resolves to how many. */
  endOtherSessions(who: SignedIn): Promise<number>;
};

export type AccountsOptions = {
  readonly db: Database;
  readonly hasher: PasswordHasher;
  readonly sessions: Sessions;
  readonly throttle: SignInThrottle;
};

const WRONG_SIGN_IN: Refusal = {
  code: 'wrong-password',
  message: 'Email address and password do not match. Check both and try again.',
};

const WRONG_CURRENT: Refusal = {
  code: 'wrong-password',
  field: 'currentPassword',
  message: 'This is not your present password.',
};

/** Accounts over a database. */
export function createAccounts({ db, hasher, sessions, throttle }: AccountsOptions): Accounts {
  /** Null when the password is right; counted against the throttle either way. */
  async function refusalOf(
    attempt: { email: string; password: string; address: string },
    stored: string | null,
    wrong: Refusal,
  ): Promise<Refusal | null> {
    const wait = await throttle.begin(attempt);
    if (wait !== null) return throttled(wait);
    if (!(await hasher.verify(attempt.password, stored))) return wrong;
    await throttle.succeed(attempt);
    return null;
  }

  return {
    async signIn({ email, password }, address) {
      const user = await db
        .selectFrom('users')
        .select(['id', 'password_hash'])
        .where('email', '=', email)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      const stored = user?.password_hash ?? null;
      const refusal = await refusalOf({ email, password, address }, stored, WRONG_SIGN_IN);
      if (refusal) return err(refusal);
      if (!user) throw new Error('a password matched without an account');
      return ok({ userId: user.id });
    },

    async emailOf(userId) {
      const user = db.selectFrom('users').select('email').where('id', '=', userId);
      return (await user.executeTakeFirstOrThrow()).email;
    },

    async changePassword(who, form, address) {
      const user = await db
        .selectFrom('users')
        .select(['name', 'email', 'password_hash'])
        .where('id', '=', who.user.id)
        .executeTakeFirstOrThrow();
      const attempt = { email: user.email, password: form.currentPassword, address };
      const refusal = await refusalOf(attempt, user.password_hash, WRONG_CURRENT);
      if (refusal) return err(refusal);
      const weakness = weaknessOfNewPassword(form, user);
      if (weakness !== null) {
        return err({ code: 'invalid', field: 'newPassword', message: weakness });
      }
      await storePassword(db, who, await hasher.hash(form.newPassword));
      await sessions.endOthers(who.user.id, who.sessionHash);
      return ok(null);
    },

    async endSession(who, sessionHash) {
      const ended = await sessions.end(who.user.id, sessionHash);
      if (ended) await recordEnded(db, who);
      return ended;
    },

    async endOtherSessions(who) {
      const count = await sessions.endOthers(who.user.id, who.sessionHash);
      if (count > 0) await recordEnded(db, who);
      return count;
    },
  };
}

function weaknessOfNewPassword(
  form: ChangePasswordForm,
  owner: { name: string; email: string },
): string | null {
  if (form.newPassword === form.currentPassword) return 'Choose one that differs from the present.';
  return weaknessOfPassword(form.newPassword, owner);
}

async function storePassword(db: Database, who: SignedIn, hash: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const changed = trx.updateTable('users').set({ password_hash: hash });
    await changed.where('id', '=', who.user.id).execute();
    const content = { kind: 'password-changed' } as const;
    const at = new Date().toISOString();
    await insertAuditEntries(trx, [{ at, planId: null, actor: who.user, content }]);
  });
}

async function recordEnded(db: Database, { user }: SignedIn): Promise<void> {
  const content = { kind: 'sessions-ended', personId: user.id, personName: user.name } as const;
  const at = new Date().toISOString();
  await insertAuditEntries(db, [{ at, planId: null, actor: user, content }]);
}

function throttled(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  const wait = seconds < 60 ? `${seconds} seconds` : `${minutes} minute${minutes === 1 ? '' : 's'}`;
  return { code: 'throttled', message: `Too many wrong attempts. Try again in ${wait}.` };
}
