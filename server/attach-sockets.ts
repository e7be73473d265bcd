// Mounts the live sockets (/yjs and /socket.io) on an HTTP server, the same in production and development.
// Invariant: upgrades of other paths are left alone in development, where Vite has its own.
import type { Server } from 'node:http';
import { YJS_PATH } from '../src/lib/protocol/room.ts';
import type { Muster } from './muster.ts';
import { Gateway } from './sync/gateway.ts';

export type AttachedSockets = {
  /** Closes every live socket, telling each that the server is restarting. */
  close(): Promise<void>;
};

/** Starts answering upgrades on `httpServer`. */
export function attachSockets(httpServer: Server, muster: Muster): AttachedSockets {
  const { rooms, sessions, plans, config } = muster;
  const gateway = new Gateway({
    ...{ rooms, sessions, plans, trustProxy: config.trustProxy },
    onFault: (what, error) => console.error(`Muster could not ${what}:`, error),
  });
  httpServer.on('upgrade', (request, socket, head) => {
    // Asked before anything parses the address: a malformed one of others must not end the process.
    if (!request.url?.startsWith(`${YJS_PATH}/`)) return;
    gateway.handleUpgrade(request, socket, head);
  });
  const detachLive = muster.live.attach(httpServer);
  return {
    async close() {
      detachLive();
      await gateway.close();
    },
  };
}
