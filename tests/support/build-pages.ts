// Vitest's global set-up: tests over HTTP talk to the built pages, so these must not be stale.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds when something changed since the last build; throws when the build fails. */
export function setup(): void {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'build-if-stale.ts');
  const build = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('the pages could not be built');
}
