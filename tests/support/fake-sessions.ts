// A session port whose sessions a test opens, changes and ends by hand.
import type { IncomingMessage } from 'node:http';
import { asId, type UserId } from '../../src/lib/domain/ids.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import type { SessionEvent, SessionPort, SignedIn } from '../../server/auth/session-port.ts';

export type FakeSessions = SessionPort & {
  /** Opens a session and gives its Cookie header. */
  open(name: string, role: Role): string;
  end(cookie: string): void;
  endAllOf(name: string): void;
  changeRole(name: string, role: Role): void;
};

const userIdOf = (name: string) => asId<UserId>(`user-${name}`);

/** No sessions yet. */
export function createFakeSessions(): FakeSessions {
  const sessions = new Map<string, SignedIn>();
  const listeners = new Set<(event: SessionEvent) => void>();
  const tell = (event: SessionEvent) => listeners.forEach((listener) => listener(event));
  let count = 0;

  return {
    open(name, role) {
      const cookie = `session=${name}-${++count}`;
      sessions.set(cookie, { user: { id: userIdOf(name), name, role }, sessionHash: cookie });
      return cookie;
    },
    end(cookie) {
      const session = sessions.get(cookie);
      if (!session) throw new Error('no such session');
      sessions.delete(cookie);
      tell({ kind: 'session-ended', userId: session.user.id, sessionHash: cookie });
    },
    endAllOf(name) {
      for (const [cookie, session] of sessions)
        if (session.user.name === name) sessions.delete(cookie);
      tell({ kind: 'all-sessions-ended', userId: userIdOf(name) });
    },
    changeRole(name, role) {
      for (const [cookie, { user, sessionHash }] of sessions) {
        if (user.name === name) sessions.set(cookie, { user: { ...user, role }, sessionHash });
      }
      tell({ kind: 'role-changed', userId: userIdOf(name), role });
    },
    signedInOf: async (request: IncomingMessage) =>
      sessions.get(request.headers.cookie ?? '') ?? null,
    onSessionEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
