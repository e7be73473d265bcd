// Who is signed in where. Invariant: whenever a session ends, the listeners are told after it is gone.
import type { UserId } from '../../src/lib/domain/ids.ts';
import type { Database } from '../storage/schema.ts';
import { cookieOfToken, createSessionLibrary, tokenOfCookieHeader } from './lucia.ts';
import type { SessionCookie } from './lucia.ts';
import type { SessionEvents } from './session-events.ts';
import type { SessionPort, SignedIn } from './session-port.ts';

const USER_AGENT_MAX_LENGTH = 256;
/** How exact "last seen" is; writing it at every request would cost a disk sync each time. */
const LAST_SEEN_STEP_MILLISECONDS = 5 * 60_000;

export type OpenSession = {
  readonly sessionHash: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
};

export type Sessions = SessionPort & {
  start(userId: UserId, userAgent: string): Promise<SessionCookie>;
  /** Reads a Cookie header; `renewed` is a cookie to send back when the session was prolonged. */
  read(cookieHeader: string): Promise<{ signedIn: SignedIn; renewed: SessionCookie | null } | null>;
  /** The cookie that signs a browser out. */
  blankCookie(): SessionCookie;
  /** Sessions of a person that are still valid, the latest used first. */
  listOfUser(userId: UserId): Promise<readonly OpenSession[]>;
  /** False when the person has no such session. */
  end(userId: UserId, sessionHash: string): Promise<boolean>;
  /** Ends all sessions of a person but one; resolves to how many ended. */
  endOthers(userId: UserId, keptHash: string): Promise<number>;
  endAll(userId: UserId): Promise<void>;
  /** Ends what has expired, for a socket may have been open all the while. */
  deleteExpired(): Promise<void>;
};

/** The sessions kept in a database. */
export function createSessions(db: Database, events: SessionEvents): Sessions {
  const lucia = createSessionLibrary(db);

  async function read(cookieHeader: string): ReturnType<Sessions['read']> {
    const token = tokenOfCookieHeader(cookieHeader);
    if (!token) return null;
    const { session, user } = await lucia.validateSession(token);
    if (!session) return null;
    await touch(db, session.id, session.lastSeenAt);
    const signedIn = { user: { id: user.id, name: user.name, role: user.role } };
    return {
      signedIn: { ...signedIn, sessionHash: session.id },
      renewed: session.fresh ? cookieOfToken(lucia, token) : null,
    };
  }

  async function end(userId: UserId, sessionHash: string): Promise<boolean> {
    const own = await lucia.getUserSessions(userId);
    if (!own.some((session) => session.id === sessionHash)) return false;
    await lucia.invalidateSession(sessionHash);
    events.emit({ kind: 'session-ended', userId, sessionHash });
    return true;
  }

  return {
    onSessionEvent: events.onSessionEvent,
    read,
    end,
    blankCookie: () => cookieOfToken(lucia, null),
    async signedInOf(request) {
      return (await read(request.headers.cookie ?? ''))?.signedIn ?? null;
    },
    async start(userId, userAgent) {
      const now = new Date().toISOString();
      const session = await lucia.createSession(userId, {
        createdAt: now,
        lastSeenAt: now,
        userAgent: userAgent.slice(0, USER_AGENT_MAX_LENGTH),
      });
      return cookieOfToken(lucia, session.id);
    },
    async listOfUser(userId) {
      const sessions = await lucia.getUserSessions(userId);
      return sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => {
        return { sessionHash: id, createdAt, lastSeenAt, userAgent };
      });
    },
    async endOthers(userId, keptHash) {
      const others = (await lucia.getUserSessions(userId)).filter(({ id }) => id !== keptHash);
      for (const other of others) await end(userId, other.id);
      return others.length;
    },
    async endAll(userId) {
      await lucia.invalidateUserSessions(userId);
      events.emit({ kind: 'all-sessions-ended', userId });
    },
    async deleteExpired() {
      const now = new Date().toISOString();
      const expired = await db
        .deleteFrom('sessions')
        .where('expires_at', '<=', now)
        .returning(['id_hash', 'user_id'])
        .execute();
      for (const { id_hash: sessionHash, user_id: userId } of expired) {
        events.emit({ kind: 'session-ended', userId, sessionHash });
      }
    },
  };
}

async function touch(db: Database, sessionHash: string, lastSeenAt: string): Promise<void> {
  const now = new Date();
  if (now.getTime() - Date.parse(lastSeenAt) < LAST_SEEN_STEP_MILLISECONDS) return;
  const seen = { last_seen_at: now.toISOString() };
  await db.updateTable('sessions').set(seen).where('id_hash', '=', sessionHash).execute();
}
