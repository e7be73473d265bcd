// Invitations: links that let one person join with one role.
// Invariant: a link works once, until it expires or is revoked; afterwards only its hash is known.
import type { UserId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { InviteForm, NewPersonForm } from '../../src/lib/protocol/account-forms.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import type { Database } from '../storage/schema.ts';
import type { PasswordHasher } from './password-hash.ts';
import type { Refusal } from './refusal.ts';
import { hashOfToken, newToken } from './token.ts';
import { insertUser, prepareNewUser } from './user-rows.ts';

export const INVITE_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

export type OpenInvite = {
  /** Hash of the token: names the invitation, cannot be used to join. */
  readonly id: string;
  readonly role: Role;
  readonly note: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

export type Invites = {
  /** The token is given back this once and never again. */
  create(wish: InviteForm, author: Author): Promise<{ token: string; expiresAt: string }>;
  /** Invitations that can still be used, the newest first. */
  listOpen(): Promise<readonly OpenInvite[]>;
  revoke(inviteId: string, author: Author): Promise<Result<null, Refusal>>;
  /** What a link offers, or why it offers nothing. */
  find(token: string): Promise<Result<{ role: Role; expiresAt: string }, Refusal>>;
  accept(token: string, person: NewPersonForm): Promise<Result<{ userId: UserId }, Refusal>>;
};

const UNKNOWN: Refusal = {
  code: 'not-found',
  message: 'This invitation does not exist or was revoked. Ask whoever sent it for a new link.',
};
const USED: Refusal = {
  code: 'used',
  message: 'This invitation has been used. If it was you, sign in; if not, tell an administrator.',
};
const EXPIRED: Refusal = {
  code: 'expired',
  message: 'This invitation has expired. Ask whoever sent it for a new link.',
};

/** The invitations kept in a database. */
export function createInvites(db: Database, hasher: PasswordHasher): Invites {
  return {
    create: (wish, author) => createInvite(db, wish, author),
    listOpen: () => listOpenInvites(db),
    revoke: (inviteId, author) => revokeInvite(db, inviteId, author),
    find: (token) => findInvite(db, token),
    async accept(token, person) {
      const found = await findInvite(db, token);
      if (!found.ok) return found;
      const prepared = await prepareNewUser(person, hasher);
      if (!prepared.ok) return prepared;
      return db.transaction().execute(async (trx) => {
        const invite = await findInvite(trx, token);
        if (!invite.ok) return invite;
        const added = await insertUser(trx, prepared.value, invite.value.role);
        if (!added.ok) return added;
        const at = new Date().toISOString();
        await trx
          .updateTable('invites')
          .set({ used_at: at, used_by: added.value.id })
          .where('token_hash', '=', hashOfToken(token))
          .execute();
        const content = { kind: 'person-joined', role: invite.value.role } as const;
        await insertAuditEntries(trx, [{ at, planId: null, actor: added.value, content }]);
        return ok({ userId: added.value.id });
      });
    },
  };
}

function createInvite(
  db: Database,
  wish: InviteForm,
  author: Author,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken();
  const at = new Date().toISOString();
  const expiresAt = new Date(Date.now() + INVITE_DAYS * DAY_MILLISECONDS).toISOString();
  const row = { token_hash: hashOfToken(token), role: wish.role, note: wish.note };
  const content = { kind: 'person-invited', role: wish.role } as const;
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('invites')
      .values({ ...row, created_by: author.id, created_at: at, expires_at: expiresAt })
      .execute();
    await insertAuditEntries(trx, [{ at, planId: null, actor: author, content }]);
    return { token, expiresAt };
  });
}

async function listOpenInvites(db: Database): Promise<readonly OpenInvite[]> {
  const rows = await db
    .selectFrom('invites')
    .innerJoin('users', 'users.id', 'invites.created_by')
    .selectAll('invites')
    .select('users.name as created_by_name')
    .where('invites.used_at', 'is', null)
    .where('invites.expires_at', '>', new Date().toISOString())
    .orderBy('invites.created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.token_hash,
    role: row.role,
    note: row.note,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

function revokeInvite(
  db: Database,
  inviteId: string,
  author: Author,
): Promise<Result<null, Refusal>> {
  return db.transaction().execute(async (trx) => {
    const removed = await trx
      .deleteFrom('invites')
      .where('token_hash', '=', inviteId)
      .where('used_at', 'is', null)
      .returning('role')
      .executeTakeFirst();
    if (!removed) {
      const message = 'This invitation has been used or revoked already.';
      return err({ code: 'not-found', message });
    }
    const content = { kind: 'invite-revoked', role: removed.role } as const;
    const at = new Date().toISOString();
    await insertAuditEntries(trx, [{ at, planId: null, actor: author, content }]);
    return ok(null);
  });
}

async function findInvite(
  db: Database,
  token: string,
): Promise<Result<{ role: Role; expiresAt: string }, Refusal>> {
  const invite = await db
    .selectFrom('invites')
    .select(['role', 'expires_at', 'used_at'])
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!invite) return err(UNKNOWN);
  if (invite.used_at !== null) return err(USED);
  if (invite.expires_at <= new Date().toISOString()) return err(EXPIRED);
  return ok({ role: invite.role, expiresAt: invite.expires_at });
}
