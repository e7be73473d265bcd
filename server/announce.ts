// What the operator reads after a start: where to find Muster, and what to do first.
import { networkInterfaces } from 'node:os';
import type { MusterConfig } from './config.ts';
import type { Muster } from './muster.ts';

/** Prints the addresses and, until somebody has an account, a fresh one-time set-up link. */
export async function announce(muster: Muster, port: number): Promise<void> {
  const urls = urlsOfServer(muster.config, port);
  for (const url of urls) console.log(`Muster is at ${url}`);
  if (urls.length === 1) {
    console.log('Only this computer can open it. For the network, start it with HOST=0.0.0.0');
  }
  const token = await muster.setup.issueToken();
  if (token === null) return;
  console.log(
    '\nNobody has an account yet. Open this link once to create the first administrator:',
  );
  console.log(`  ${urls[0]}/setup/${token}\n`);
}

/** Addresses at which this server can be opened in a browser, the nearest first. */
function urlsOfServer(config: MusterConfig, port: number): readonly string[] {
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
