// Sessions for tests of sockets: the cookie itself says who is asking.
import type { IncomingMessage } from 'node:http';
import { asId } from '../../src/lib/domain/ids.ts';
import { ROLES } from '../../src/lib/protocol/roles.ts';
import type { SessionEvent, SessionPort, SignedIn } from '../../server/auth/session-port.ts';

export type TestSessions = SessionPort & { emit(event: SessionEvent): void };

/** The cookie of a person whose id, name and session are all `name`. */
export function cookieOf(name: string, role: string): string {
  return `test-session=${name}.${role}`;
}

/** Believes every cookie made by `cookieOf`. */
export function createTestSessions(): TestSessions {
  const listeners = new Set<(event: SessionEvent) => void>();
  return {
    signedInOf: async (request) => readCookie(request),
    onSessionEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

function readCookie(request: IncomingMessage): SignedIn | null {
  const match = /test-session=([^.;]+)\.([a-z-]+)/.exec(request.headers.cookie ?? '');
  const role = ROLES.find((candidate) => candidate === match?.[2]);
  if (!match?.[1] || !role) return null;
  return { user: { id: asId(match[1]), name: match[1], role }, sessionHash: match[1] };
}
