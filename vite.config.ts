// Vite's settings. In `vite dev` the live sockets are attached to Vite's own HTTP server, so that
// pages, API, /yjs and /socket.io share one address as they do in production.
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { musterDevServer } from './server/dev-server-plugin.ts';

const TESTS = 'tests/{unit,convergence,migrations,integration}/**/*.test.ts';
/** Tests of rune modules, which need Svelte's browser build. */
const RUNE_TESTS = 'tests/unit/**/*.svelte.test.ts';

export default defineConfig({
  plugins: [tailwindcss(), sveltekit(), musterDevServer()],
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: [TESTS], exclude: [RUNE_TESTS] },
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
