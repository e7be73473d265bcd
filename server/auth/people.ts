// What an administrator does with the accounts of others.
// Invariant: there is always at least one administrator who can sign in.
import type { UserId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { ActivityContent } from '../../src/lib/protocol/activity.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import type { Database } from '../storage/schema.ts';
import type { Refusal } from './refusal.ts';
import type { SessionEvents } from './session-events.ts';
import type { SessionEvent } from './session-port.ts';

export type Person = {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isDisabled: boolean;
  readonly sessionCount: number;
  /** The latest use of an open session; null when there is none. */
  readonly lastSeenAt: string | null;
};

/** Name and role only, for those who choose a contact or see who is in a plan. */
export type PersonName = { readonly id: UserId; readonly name: string; readonly role: Role };

type OnePerson = { readonly personId: UserId; readonly author: Author };
/** Whom it was done to, by name. */
type Outcome = Promise<Result<{ readonly name: string }, Refusal>>;

export type People = {
  /** Everybody with an account, by name. */
  list(): Promise<readonly Person[]>;
  /** Those who can sign in, by name. */
  listNames(): Promise<readonly PersonName[]>;
  changeRole(wish: OnePerson & { readonly role: Role }): Outcome;
  endSessions(wish: OnePerson): Outcome;
  /** Refuses sign-in and ends all sessions; what the person did stays. */
  disable(wish: OnePerson): Outcome;
  enable(wish: OnePerson): Outcome;
};

const UNKNOWN: Refusal = { code: 'not-found', message: 'There is no such person any more.' };
const LAST_ADMINISTRATOR: Refusal = {
  code: 'not-allowed',
  message: 'This is the last administrator. Make somebody else administrator first.',
};

type Target = { readonly name: string; readonly role: Role; readonly disabled_at: string | null };
/** Writes the change; gives its audit entry, or null when it was so already. */
type Change = (trx: Database, person: Target) => Promise<Result<ActivityContent | null, Refusal>>;

/** People over a database. */
export function createPeople(db: Database, events: SessionEvents): People {
  /** Tells the sockets after the commit, and only when something changed. */
  async function change(who: OnePerson, write: Change, event?: SessionEvent): Outcome {
    const changed = await changePerson(db, who, write);
    if (!changed.ok) return changed;
    const { name, isChanged } = changed.value;
    if (isChanged && event) events.emit(event);
    return ok({ name });
  }
  return {
    list: () => listPeople(db),
    listNames: () =>
      db
        .selectFrom('users')
        .select(['id', 'name', 'role'])
        .where('disabled_at', 'is', null)
        .orderBy('name')
        .execute(),

    changeRole: ({ personId, author, role }) =>
      change(
        { personId, author },
        async (trx, person) => {
          if (person.role === role) return ok(null);
          if (await isLastAdministrator(trx, person)) return err(LAST_ADMINISTRATOR);
          await trx.updateTable('users').set({ role }).where('id', '=', personId).execute();
          const words = { personId, personName: person.name, from: person.role, to: role };
          return ok({ kind: 'role-changed', ...words });
        },
        { kind: 'role-changed', userId: personId, role },
      ),

    endSessions: ({ personId, author }) =>
      change(
        { personId, author },
        async (trx, person) => {
          await trx.deleteFrom('sessions').where('user_id', '=', personId).execute();
          return ok({ kind: 'sessions-ended', personId, personName: person.name });
        },
        { kind: 'all-sessions-ended', userId: personId },
      ),

    disable: ({ personId, author }) =>
      change(
        { personId, author },
        async (trx, person) => {
          if (person.disabled_at !== null) return ok(null);
          if (await isLastAdministrator(trx, person)) return err(LAST_ADMINISTRATOR);
          await setDisabledAt(trx, personId, new Date().toISOString());
          await trx.deleteFrom('sessions').where('user_id', '=', personId).execute();
          return ok({ kind: 'account-disabled', personId, personName: person.name });
        },
        { kind: 'all-sessions-ended', userId: personId },
      ),

    enable: ({ personId, author }) =>
      change({ personId, author }, async (trx, person) => {
        if (person.disabled_at === null) return ok(null);
        await setDisabledAt(trx, personId, null);
        return ok({ kind: 'account-enabled', personId, personName: person.name });
      }),
  };
}

/** One transaction around a change of a person and its audit entry. */
function changePerson(
  db: Database,
  { personId, author }: OnePerson,
  change: Change,
): Promise<Result<{ readonly name: string; readonly isChanged: boolean }, Refusal>> {
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('users')
      .select(['name', 'role', 'disabled_at'])
      .where('id', '=', personId)
      .executeTakeFirst();
    if (!person) return err(UNKNOWN);
    const changed = await change(trx, person);
    if (!changed.ok) return changed;
    const { name } = person;
    if (changed.value === null) return ok({ name, isChanged: false });
    const at = new Date().toISOString();
    await insertAuditEntries(trx, [{ at, planId: null, actor: author, content: changed.value }]);
    return ok({ name, isChanged: true });
  });
}

async function isLastAdministrator(db: Database, person: Target): Promise<boolean> {
  if (person.role !== 'administrator' || person.disabled_at !== null) return false;
  const { count } = await db
    .selectFrom('users')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count) <= 1;
}

async function setDisabledAt(db: Database, personId: UserId, at: string | null): Promise<void> {
  await db.updateTable('users').set({ disabled_at: at }).where('id', '=', personId).execute();
}

async function listPeople(db: Database): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('sessions', (join) =>
      join
        .onRef('sessions.user_id', '=', 'users.id')
        .on('sessions.expires_at', '>', new Date().toISOString()),
    )
    .select(['users.id', 'users.name', 'users.email', 'users.role', 'users.disabled_at'])
    .select((select) => [
      select.fn.count<number>('sessions.id_hash').as('session_count'),
      select.fn.max('sessions.last_seen_at').as('last_seen_at'),
    ])
    .groupBy(['users.id', 'users.name', 'users.email', 'users.role', 'users.disabled_at'])
    .orderBy('users.name')
    .execute();
  return rows.map(({ id, name, email, role, ...row }) => ({
    id,
    name,
    email,
    role,
    isDisabled: row.disabled_at !== null,
    sessionCount: Number(row.session_count),
    lastSeenAt: row.last_seen_at,
  }));
}
