// How sockets and pages learn who is asking, and are told when that changes.
import type { IncomingMessage } from 'node:http';
import type { UserId } from '../../src/lib/domain/ids.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';

export type SignedIn = {
  readonly user: { readonly id: UserId; readonly name: string; readonly role: Role };
  /** Hash of the session token: names the session, cannot be used to sign in. */
  readonly sessionHash: string;
};

/** What ends or narrows a session; open sockets must follow within a second. */
export type SessionEvent =
  | { readonly kind: 'session-ended'; readonly userId: UserId; readonly sessionHash: string }
  | { readonly kind: 'all-sessions-ended'; readonly userId: UserId }
  | { readonly kind: 'role-changed'; readonly userId: UserId; readonly role: Role };

export type SessionPort = {
  /** Null when the request carries no valid session cookie. */
  signedInOf(request: IncomingMessage): Promise<SignedIn | null>;
  onSessionEvent(listener: (event: SessionEvent) => void): () => void;
};
