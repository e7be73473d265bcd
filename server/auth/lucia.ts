// The one file that knows Lucia: how long sessions live and slide, the cookie, and where rows are kept.
// Invariant: a token enters the database only as its hash, and leaves this file only as a cookie.
// Everything else names a session by that hash, which cannot be used to sign in.
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { UserId as PersonId } from '../../src/lib/domain/ids.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import type { Database } from '../storage/schema.ts';
import { hashOfToken } from './token.ts';

type SessionAttributes = { createdAt: string; lastSeenAt: string; userAgent: string };
type UserAttributes = { name: string; role: Role };

export type SessionLibrary = Lucia<SessionAttributes, UserAttributes>;

declare module 'lucia' {
  interface Register {
    Lucia: SessionLibrary;
    UserId: PersonId;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

export const SESSION_COOKIE = 'muster_session';
/** Without a visit for this long a session is over; from half of it on, every visit renews it. */
const SESSION_DAYS = 7;

/** What to put into the browser; an empty value with `maxAge` 0 takes it out. */
export type SessionCookie = {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
};

/** The cookie that carries a token, or that takes it away. Its flags are set where it is written. */
export function cookieOfToken(lucia: SessionLibrary, token: string | null): SessionCookie {
  const cookie =
    token === null ? lucia.createBlankSessionCookie() : lucia.createSessionCookie(token);
  return { name: cookie.name, value: cookie.value, maxAge: cookie.attributes.maxAge ?? 0 };
}

const COOKIE_PATTERN = new RegExp(`(?:^|; *)${SESSION_COOKIE}=([a-z0-9]{1,64})(?:;|$)`);

/** The token in a Cookie header. Not Lucia's own reader: that one throws at a malformed cookie. */
export function tokenOfCookieHeader(header: string): string | null {
  return COOKIE_PATTERN.exec(header)?.[1] ?? null;
}

/** Lucia over our own tables. `getSessionAndUser` and `setSession` take tokens, all else takes hashes. */
export function createSessionLibrary(db: Database): SessionLibrary {
  return new Lucia(createSessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
    sessionCookie: { name: SESSION_COOKIE },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

function createSessionAdapter(db: Database): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .selectAll('sessions')
        .select(['users.name', 'users.role', 'users.disabled_at'])
        .where('sessions.id_hash', '=', hashOfToken(token))
        .executeTakeFirst();
      if (!row) return [null, null];
      const user = { id: row.user_id, attributes: { name: row.name, role: row.role } };
      return [toLucia(row), row.disabled_at === null ? user : null];
    },
    async getUserSessions(userId) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('last_seen_at', 'desc')
        .execute();
      return rows.map(toLucia);
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const row = {
        id_hash: hashOfToken(id),
        user_id: userId,
        expires_at: expiresAt.toISOString(),
        created_at: attributes.createdAt,
        last_seen_at: attributes.lastSeenAt,
        user_agent: attributes.userAgent,
      };
      await db.insertInto('sessions').values(row).execute();
    },
    async updateSessionExpiration(hash, expiresAt) {
      const expiry = { expires_at: expiresAt.toISOString() };
      await db.updateTable('sessions').set(expiry).where('id_hash', '=', hash).execute();
    },
    async deleteSession(hash) {
      await db.deleteFrom('sessions').where('id_hash', '=', hash).execute();
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('sessions').where('user_id', '=', userId).execute();
    },
    async deleteExpiredSessions() {
      const now = new Date().toISOString();
      await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    },
  };
}

type SessionRow = {
  id_hash: string;
  user_id: PersonId;
  expires_at: string;
  created_at: string;
  last_seen_at: string;
  user_agent: string;
};

function toLucia(row: SessionRow): DatabaseSession {
  return {
    id: row.id_hash,
    userId: row.user_id,
    expiresAt: new Date(row.expires_at),
    attributes: {
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      userAgent: row.user_agent,
    },
  };
}
