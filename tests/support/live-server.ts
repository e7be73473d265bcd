// A live hub on a real HTTP server, and clients that talk to it over real sockets.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { asId, type PlanId } from '../../src/lib/domain/ids.ts';
import { createLiveHub, type LiveHub } from '../../server/live/live-hub.ts';
import { createFakeSessions, type FakeSessions } from './fake-sessions.ts';

export const PLAN = asId<PlanId>('plan-1');
export const OTHER_PLAN = asId<PlanId>('plan-2');

export type LiveServerUnderTest = {
  readonly url: string;
  readonly hub: LiveHub;
  readonly sessions: FakeSessions;
  /** A bare Socket.IO client that does not reconnect; headers as a browser would send them. */
  connect(cookie: string, headers?: Record<string, string>): Socket;
  /** Headers of a page of this server with this session. */
  headersOf(cookie: string): Record<string, string>;
  /** Drops every connection and comes back at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Starts on a free port, with the plans `PLAN` and `OTHER_PLAN`. */
export async function startLiveServer(): Promise<LiveServerUnderTest> {
  const sessions = createFakeSessions();
  const hub = createLiveHub({
    sessions,
    hasPlan: async (planId) => planId === PLAN || planId === OTHER_PLAN,
    trustProxy: false,
  });
  let running = await listen(hub, 0);
  const { port } = running;
  const url = `http://127.0.0.1:${port}`;
  const clients: Socket[] = [];
  const headersOf = (cookie: string) => ({ origin: url, cookie });

  return {
    url,
    hub,
    sessions,
    headersOf,
    connect(cookie, headers = {}) {
      const client = io(url, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { ...headersOf(cookie), ...headers },
      });
      clients.push(client);
      return client;
    },
    async restart() {
      await running.stop();
      running = await listen(hub, port);
    },
    async close() {
      for (const client of clients) client.disconnect();
      await running.stop();
    },
  };
}

async function listen(hub: LiveHub, port: number) {
  const httpServer = createServer((_, response) => response.writeHead(404).end());
  const detach = hub.attach(httpServer);
  await new Promise<void>((resolve) => httpServer.listen(port, '127.0.0.1', resolve));
  return {
    port: (httpServer.address() as AddressInfo).port,
    async stop() {
      detach();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}

/** Resolves with the arguments of the next such event. */
export function nextEvent<T extends unknown[]>(client: Socket, event: string): Promise<T> {
  return new Promise((resolve) => client.once(event, (...args: unknown[]) => resolve(args as T)));
}
