// Starts the whole program on one HTTP server: pages, API, /yjs and /socket.io.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import { SOCKET_IO_PATH, YJS_PATH } from '../src/lib/protocol/room.ts';
import { attachSockets, type AttachedSockets } from './attach-sockets.ts';
import { serveBoundaries } from './boundaries/serve-boundaries.ts';
import type { MusterConfig } from './config.ts';
import { ADDRESS_HEADER, HOST_HEADER, PROTOCOL_HEADER, writeOriginHeaders } from './forwarded.ts';
import { createMuster, type Muster } from './muster.ts';
import { writeSecurityHeaders } from './security-headers.ts';
import { LIST_MAX_BYTES } from '../src/lib/protocol/body-limits.ts';

/** How long a slow answer, or a client that does not hang up, may delay the closing of the database. */
const LAST_ANSWERS_MILLISECONDS = 2_000;

export type RunningServer = {
  readonly muster: Muster;
  /** The port really listened on. */
  readonly port: number;
  /** Stops accepting, closes sockets, saves and closes the database. */
  close(): Promise<void>;
};

/** Rejects when the build is missing, the database cannot be opened or the port is taken. */
export async function startServer(config: MusterConfig): Promise<RunningServer> {
  const handler = await loadPageHandler();
  const muster = await createMuster(config);
  const httpServer = createServer((request, response) => {
    writeSecurityHeaders(response);
    writeOriginHeaders(request, config.trustProxy);
    void serveBoundaries(config.dataDir, request, response, () => handler(request, response));
  });
  httpServer.on('upgrade', refuseUnknownUpgrade);
  const sockets = attachSockets(httpServer, muster);
  try {
    await listen(httpServer, config);
  } catch (error) {
    await sockets.close();
    await muster.close();
    throw error;
  }
  const { port } = httpServer.address() as AddressInfo;
  return { muster, port, close: () => closeAll(httpServer, sockets, muster) };
}

/** SvelteKit's own handler. It reads its settings from the environment when it is first imported. */
async function loadPageHandler(): Promise<RequestListener> {
  process.env['PROTOCOL_HEADER'] = PROTOCOL_HEADER;
  process.env['HOST_HEADER'] = HOST_HEADER;
  process.env['ADDRESS_HEADER'] = ADDRESS_HEADER;
  // Most routes allow less: src/hooks.server.ts.
  process.env['BODY_SIZE_LIMIT'] = String(LIST_MAX_BYTES);
  const built: { handler: RequestListener } = await import(
    new URL('../build/handler.js', import.meta.url).href
  );
  return built.handler;
}

/** Node keeps an upgrade that nobody answers open for ever. */
function refuseUnknownUpgrade(request: IncomingMessage, socket: Duplex): void {
  const isOurs = [YJS_PATH, SOCKET_IO_PATH].some((path) => request.url?.startsWith(`${path}/`));
  if (!isOurs) socket.destroy();
}

function listen(httpServer: Server, config: MusterConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(config.port, config.host, () => {
      httpServer.off('error', reject);
      resolve();
    });
  });
}

async function closeAll(
  httpServer: Server,
  sockets: AttachedSockets,
  muster: Muster,
): Promise<void> {
  const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
  await sockets.close();
  httpServer.closeIdleConnections();
  await Promise.race([closed, setTimeout(LAST_ANSWERS_MILLISECONDS, null, { ref: false })]);
  httpServer.closeAllConnections();
  await muster.close();
}
