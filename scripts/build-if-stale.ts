// Builds the pages when what they are made from has changed; `--always` builds in any case.
// Invariant: build/ carries the fingerprint of its sources only after a build that succeeded.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOfFiles } from './fingerprint.ts';

const ROOT = join(import.meta.dirname, '..');
const FINGERPRINT_FILE = join(ROOT, 'build', '.fingerprint');

/** Everything a build reads; server/ is not among it, as pages import only its types. */
const SOURCES = [
  'src',
  'static',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

main();

function main(): void {
  const fingerprint = fingerprintOfFiles(ROOT, SOURCES);
  const always = process.argv.includes('--always');
  if (!always && readBuiltFingerprint() === fingerprint) return;
  console.log('Building the pages (about half a minute)...');
  if (!runViteBuild()) {
    process.exitCode = 1;
    return;
  }
  writeFileSync(FINGERPRINT_FILE, fingerprint);
}

/** What build/ was made from, or null when it is missing or a build was cut short. */
function readBuiltFingerprint(): string | null {
  return existsSync(FINGERPRINT_FILE) ? readFileSync(FINGERPRINT_FILE, 'utf8') : null;
}

/** Vite's own talk matters only when the build fails. */
function runViteBuild(): boolean {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) console.error(`${build.stdout}${build.stderr}`);
  return build.status === 0;
}
