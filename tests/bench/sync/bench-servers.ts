// The servers that the bench compares, each in a process of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameOfRoom, SCHEMA_VERSIONS, YJS_PATH } from '../../../src/lib/protocol/room.ts';
import { startChildServer, type ChildServer } from '../../support/child-server.ts';
import type { ReadyMuster } from '../../support/run-muster.ts';

export type BenchServer = ChildServer & {
  readonly path: string;
  readonly cookie: string;
};

export type BenchServerKind = 'muster' | 'official' | 'bare';

export const SERVER_TITLES: Readonly<Record<BenchServerKind, string>> = {
  muster: 'Muster',
  official: '@y/websocket-server 0.1.1',
  bare: 'bare ws + fsync',
};

/** Starts one on `port`; `end` also deletes what it stored. */
export async function startBenchServer(kind: BenchServerKind, port: number): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), `muster-bench-${kind}-`));
  const server = await start(kind, port, folder);
  return {
    ...server,
    async end(signal) {
      await server.end(signal);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(kind: BenchServerKind, port: number, folder: string): Promise<BenchServer> {
  const anywhere = { path: '/bench', cookie: '' };
  switch (kind) {
    case 'muster': {
      const server = await startChildServer(here('../../support/run-muster.ts'), [
        String(port),
        folder,
      ]);
      const { planId, cookie } = JSON.parse(server.firstLine) as ReadyMuster;
      const room = nameOfRoom({ kind: 'plan', planId, epoch: 1 });
      return { ...server, cookie, path: `${YJS_PATH}/${room}?schema=${SCHEMA_VERSIONS.plan}` };
    }
    case 'official': {
      const script = here('../../../node_modules/@y/websocket-server/src/server.js');
      const env = { HOST: '127.0.0.1', PORT: String(port) };
      return { ...(await startChildServer(script, [], env)), ...anywhere };
    }
    case 'bare': {
      const file = join(folder, 'log');
      return {
        ...(await startChildServer(here('bare-server.ts'), [String(port), file])),
        ...anywhere,
      };
    }
  }
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
