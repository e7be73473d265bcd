// What the operator reads after a start: where to find Muster, and what to do first.
import { networkInterfaces } from 'node:os';
import type { MusterConfig } from './config.ts';

/** Addresses at which this server can be opened in a browser, the nearest first. */
export function urlsOfServer(config: MusterConfig, port: number): readonly string[] {
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  if (!everywhere) return [`http://${nameOfHost(config.host)}:${port}`];
  const network = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => `http://${address.address}:${port}`);
  return [`http://localhost:${port}`, ...network];
}

function nameOfHost(host: string): string {
  if (host === '127.0.0.1' || host === '::1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
