// A WebSocket for Node with the cookie and origin that a browser would add.
import { WebSocket as NodeWebSocket } from 'ws';
import type { WebSocketClass } from '../../src/lib/sync/watched-socket.ts';
import { cookieOf } from './test-sessions.ts';

/** The class to connect with as a person of a role. */
export function signedInSocket(port: number, name: string, role: string): WebSocketClass {
  class SignedInSocket extends NodeWebSocket {
    constructor(url: string | URL) {
      super(url, {
        headers: { cookie: cookieOf(name, role) },
        origin: `http://127.0.0.1:${port}`,
      });
    }
  }
  return SignedInSocket as unknown as WebSocketClass;
}
