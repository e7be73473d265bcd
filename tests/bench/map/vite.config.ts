// Builds and serves the bench page by itself, apart from the product's routes.
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('./page', import.meta.url).pathname,
  publicDir: new URL('../../../static', import.meta.url).pathname,
  build: {
    outDir: new URL('../../../build-bench', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'esnext',
  },
});
