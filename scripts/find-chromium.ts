// Where a Chromium that runs is on this computer: the system's own first, then Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that starts, or null. */
export function findChromium(): string | null {
  const candidates = [...SYSTEM_PATHS, chromium.executablePath()];
  return candidates.find((path) => existsSync(path) && canStart(path)) ?? null;
}

/** False for Ubuntu's stub that only advertises a snap, and where shared libraries are missing. */
function canStart(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
