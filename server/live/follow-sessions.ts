// Lets sockets in by their session, and ends them with the session or role they were opened under.
import { LIVE_UNAUTHENTICATED } from '../../src/lib/protocol/live-events.ts';
import type { SessionEvent, SessionPort } from '../auth/session-port.ts';
import { AUDIENCE, type LiveServer, type LiveSocket } from './live-socket.ts';

/** Refuses every socket that carries no session. */
export function admitSessions(io: LiveServer, sessions: SessionPort): void {
  io.use((socket, next) => {
    sessions.signedInOf(socket.request).then(
      (signedIn) => {
        if (!signedIn) return next(new Error(LIVE_UNAUTHENTICATED));
        socket.data.signedIn = signedIn;
        next();
      },
      (error: unknown) => {
        console.error('A live connection could not be checked:', error);
        next(new Error('the server could not check your session'));
      },
    );
  });
}

/** Tells the sockets that an event concerns, then closes them. */
export function followSession(io: LiveServer, event: SessionEvent): void {
  const audience =
    event.kind === 'session-ended'
      ? AUDIENCE.session(event.sessionHash)
      : AUDIENCE.user(event.userId);
  if (event.kind === 'role-changed') io.in(audience).emit('session:role-changed', event.role);
  else io.in(audience).emit('session:ended');
  io.in(audience).disconnectSockets(true);
}

/**
 * Asks again once the socket hears session events: what changed between its handshake and now
 * happened before it could be told.
 */
export async function endIfSessionChangedMeanwhile(
  socket: LiveSocket,
  sessions: SessionPort,
): Promise<void> {
  const before = socket.data.signedIn;
  const now = await sessions.signedInOf(socket.request).catch((error: unknown) => {
    console.error('A live connection could not be checked:', error);
    return null;
  });
  if (now?.user.role === before.user.role) return;
  if (now) socket.emit('session:role-changed', now.user.role);
  else socket.emit('session:ended');
  socket.disconnect(true);
}
