// Routing services that answer as OSRM and Valhalla do, and misbehave when told to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RoutingKind } from '../../src/lib/protocol/drives.ts';

/** `none`: knows no way to every second target. `silent`: never answers. */
export type RoutingMood = 'well' | 'none' | 'silent' | 'status-500' | 'no-json' | 'too-short';

export type FakeRoutingService = {
  readonly url: string;
  mood: RoutingMood;
  /** How many targets each request had. */
  readonly requests: number[];
  close(): Promise<void>;
};

/** Target number n of a request is n hours and n * 60 km away. */
export async function startFakeRoutingService(kind: RoutingKind): Promise<FakeRoutingService> {
  const requests: number[] = [];
  const service = { url: '', mood: 'well' as RoutingMood, requests, close: () => close(server) };
  const server = createServer((request, response) => {
    void answer(kind, service, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}

async function answer(
  kind: RoutingKind,
  service: FakeRoutingService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const count = kind === 'osrm' ? osrmTargets(request) : await valhallaTargets(request);
  service.requests.push(count);
  const { mood } = service;
  if (mood === 'silent') return;
  if (mood === 'status-500') response.statusCode = 500;
  if (mood === 'no-json') response.end('<h1>Welcome</h1>');
  else response.end(JSON.stringify(bodyOf(kind, mood === 'too-short' ? count - 1 : count, mood)));
}

function bodyOf(kind: RoutingKind, count: number, mood: RoutingMood): unknown {
  const hours = Array.from({ length: count }, (_, index) =>
    mood === 'none' && index % 2 === 1 ? null : index + 1,
  );
  const times = (factor: number): (number | null)[] =>
    hours.map((hour) => (hour === null ? null : hour * factor));
  if (kind === 'osrm') return { code: 'Ok', durations: [times(3600)], distances: [times(60_000)] };
  const legs = hours.map((hour) =>
    hour === null ? { time: null, distance: null } : { time: hour * 3600, distance: hour * 60 },
  );
  return { sources_to_targets: [legs], units: 'kilometers' };
}

/** Refuses what OSRM would refuse: anything but the table of one source. */
function osrmTargets({ url = '' }: IncomingMessage): number {
  const parts =
    /^\/table\/v1\/driving\/([\d.,;-]+)\?sources=0&destinations=([\d;]+)&annotations=duration,distance$/.exec(
      url,
    );
  const places = parts?.[1]?.split(';').length ?? 0;
  const targets = parts?.[2]?.split(';').length ?? 0;
  if (targets === 0 || places !== targets + 1) throw new Error(`no table request: ${url}`);
  return targets;
}

async function valhallaTargets(request: IncomingMessage): Promise<number> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { sources, targets, units } = JSON.parse(text) as Record<string, unknown[]>;
  const isMatrix = request.method === 'POST' && request.url === '/sources_to_targets';
  if (!isMatrix || sources?.length !== 1 || String(units) !== 'kilometers' || !targets) {
    throw new Error(`no matrix request: ${request.url}`);
  }
  return targets.length;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
