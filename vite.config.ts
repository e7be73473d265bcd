// Vite's settings. In `vite dev` the live sockets are attached to Vite's own HTTP server, so that
// pages, API, /yjs and /socket.io share one address as they do in production.
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { musterDevServer } from './server/dev-server-plugin.ts';

export default defineConfig({
  plugins: [tailwindcss(), sveltekit(), musterDevServer()],
  test: {
    include: ['tests/{unit,convergence,migrations,integration}/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
