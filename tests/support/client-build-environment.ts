// A Vitest environment for rune modules: compiled as for a browser, because Svelte's server build
// runs no effects, but without a DOM.
import type { Environment } from 'vitest/runtime';

const environment: Environment = {
  name: 'client-build',
  viteEnvironment: 'client',
  setup: () => ({ teardown() {} }),
};

// Vitest asks for a default export.
export default environment;
