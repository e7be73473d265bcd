// Ends a socket with the code that says why.
import type { WebSocket } from 'ws';
import { CLOSE, type CloseName } from '../../src/lib/protocol/close-codes.ts';

/** A peer that does not answer the closing handshake is cut off. */
const CLOSE_WAIT_MILLISECONDS = 2000;

/** Closes by handshake, and by force when the peer takes no part in it. */
export function closeSocket(socket: WebSocket, name: CloseName): void {
  socket.close(CLOSE[name].code, CLOSE[name].reason);
  const timer = setTimeout(() => socket.terminate(), CLOSE_WAIT_MILLISECONDS).unref();
  socket.once('close', () => clearTimeout(timer));
}
