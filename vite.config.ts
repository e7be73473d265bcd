// Vite's settings. In `vite dev` the live sockets are attached to Vite's own HTTP server, so that
// pages, API, /yjs and /socket.io share one address as they do in production.
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { musterDevServer } from './server/dev-server-plugin.ts';

const TESTS = 'tests/{unit,convergence,migrations,integration}/**/*.test.ts';
/** Tests of rune modules, which need Svelte's browser build. */
const RUNE_TESTS = 'tests/unit/**/*.svelte.test.ts';
/** Tests that talk to the built pages over HTTP. */
const PAGE_TESTS = 'tests/integration/http/**/*.test.ts';

export default defineConfig({
  plugins: [tailwindcss(), sveltekit(), musterDevServer()],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: [TESTS], exclude: [RUNE_TESTS, PAGE_TESTS] },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: [PAGE_TESTS],
          globalSetup: './tests/support/build-pages.ts',
          // The build runs as Node runs it, not compiled a second time.
          server: { deps: { external: [/\/build\//] } },
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          include: [RUNE_TESTS],
          environment: './tests/support/client-build-environment.ts',
          server: { deps: { inline: ['svelte'] } },
        },
      },
    ],
  },
});
