// Runs Muster's services inside `vite dev`, with its sockets on Vite's own HTTP server.
// Invariant: where Vite has no HTTP server (Vitest, build) nothing is opened.
import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { serveBoundaries } from './boundaries/serve-boundaries.ts';
import { writeSecurityHeaders } from './security-headers.ts';

/** The Vite plugin of vite.config.ts. */
export function musterDevServer(): Plugin {
  return {
    name: 'muster-dev-server',
    apply: 'serve',
    async configureServer(vite) {
      // Vite's type allows HTTP/2, which only its https mode uses.
      const httpServer = vite.httpServer as Server | null;
      if (!httpServer) return;
      vite.middlewares.use((_request, response, next) => {
        writeSecurityHeaders(response);
        next();
      });
      vite.middlewares.use((request, response, next) => {
        const dataDir = globalThis.muster?.config.dataDir;
        if (dataDir === undefined) next();
        else void serveBoundaries(dataDir, request, response, next);
      });
      const { runInDevServer } = await importFromServer('run-in-dev-server.ts');
      await runInDevServer(httpServer, process.env);
    },
  };
}

/** Loads by Node itself: Vite bundles its own configuration, which would copy the server into it. */
function importFromServer(file: string): Promise<typeof import('./run-in-dev-server.ts')> {
  return import(/* @vite-ignore */ pathToFileURL(resolve('server', file)).href);
}
