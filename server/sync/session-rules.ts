// What becomes of an open socket when its session ends or its role changes.
import { documentAccess, type DocumentKind } from '../../src/lib/protocol/roles.ts';
import type { CloseName } from '../../src/lib/protocol/close-codes.ts';
import type { SessionEvent, SignedIn } from '../auth/session-port.ts';

/** The close code that an event brings upon who is signed in, or null when it does not concern them. */
export function closeAfterSessionEvent(
  event: SessionEvent,
  { user, sessionHash }: SignedIn,
  kind: DocumentKind,
): CloseName | null {
  if (event.userId !== user.id) return null;
  switch (event.kind) {
    case 'session-ended':
      return event.sessionHash === sessionHash ? 'UNAUTHENTICATED' : null;
    case 'all-sessions-ended':
      return 'UNAUTHENTICATED';
    case 'role-changed': {
      const access = documentAccess(event.role, kind);
      if (access === 'none') return 'FORBIDDEN';
      return access === documentAccess(user.role, kind) ? null : 'ACCESS_CHANGED';
    }
  }
}
