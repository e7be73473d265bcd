// The browser that both halves of the bench drive.
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../../scripts/find-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const VIEWPORT = { width: 1440, height: 900 };

/** Starts Chromium as the browser tests do. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: FLAGS, ...(executablePath ? { executablePath } : {}) });
}
