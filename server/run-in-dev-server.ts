// The development half of main.ts: the same services and sockets on an HTTP server that Vite owns.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce } from './announce.ts';
import { attachSockets } from './attach-sockets.ts';
import { readConfig } from './config.ts';
import { createMuster } from './muster.ts';

/** Starts Muster, or goes on with the running one when Vite has only restarted itself. */
export async function runInDevServer(
  httpServer: Server,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.error);
  const isRestart = globalThis.muster !== undefined;
  const muster = globalThis.muster ?? (await createMuster(config.value));
  const sockets = attachSockets(httpServer, muster);
  httpServer.once('close', () => void sockets.close());
  if (isRestart) return;
  httpServer.once('listening', () => {
    const { port } = httpServer.address() as AddressInfo;
    announce(muster, port).catch((error: unknown) => console.error(error));
  });
}
