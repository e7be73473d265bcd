// Makes sure that the browser tests have a Chromium: one that is there, else Playwright's download,
// else Debian's package. Says what to do by hand when none of them works.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';

const PLAYWRIGHT_CLI = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '@playwright/test',
  'cli.js',
);
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** A slow line needs minutes; a closed network that never answers must not hold the tests for ever. */
const COMMAND_MAX_MILLISECONDS = 10 * 60_000;

main();

function main(): void {
  if (findChromium() || downloadByPlaywright() || installByApt()) return;
  console.error(
    'The browser tests need Chromium, and it could not be installed.\n' +
      `Install it by hand, for example: sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}`,
  );
  process.exitCode = 1;
}

function downloadByPlaywright(): boolean {
  console.log('The browser tests need Chromium: downloading the one of Playwright...');
  return run(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
}

function installByApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log(`Installing the packages ${DEBIAN_PACKAGES.join(' and ')} by apt-get...`);
  const unattended = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], unattended);
  return run(
    'apt-get',
    ['install', '-yq', '--no-install-recommends', ...DEBIAN_PACKAGES],
    unattended,
  );
}

/** Runs a command, shows why it failed if it did, and tells whether a Chromium starts afterwards. */
function run(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  const { status, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: COMMAND_MAX_MILLISECONDS,
    env: { ...process.env, ...environment },
  });
  if (status !== 0) console.error(`It failed: ${stderr?.trim().split('\n')[0] ?? 'not found'}`);
  return findChromium() !== null;
}
