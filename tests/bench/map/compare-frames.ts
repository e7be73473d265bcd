// The product's map against a bare MapLibre map with the same sources, in turns so that both meet the
// same moods of the machine.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build, preview } from 'vite';
import { VIEWPORT } from './browser.ts';
import type { Frames, Load } from './page/measure.ts';
import { figure, medianOf, printTable } from './statistics.ts';

const CONFIG_FILE = join(import.meta.dirname, 'vite.config.ts');
const SUBJECTS = ['bare', 'muster'] as const;
type Subject = (typeof SUBJECTS)[number];

const LOADS: readonly { readonly name: string; readonly load: Load }[] = [
  { name: 'panning', load: { pans: true, editsPerSecond: 0, zoom: 5 } },
  { name: 'panning, 50 edits/s', load: { pans: true, editsPerSecond: 50, zoom: 5 } },
  { name: 'still, 50 edits/s', load: { pans: false, editsPerSecond: 50, zoom: 5 } },
  { name: 'panning over shapes of stations', load: { pans: true, editsPerSecond: 0, zoom: 8.4 } },
];

export type Effort = { readonly rounds: number; readonly seconds: number };

/** Builds the bench page, measures both maps `rounds` times and prints the medians and their ratio. */
export async function compareFrames(browser: Browser, effort: Effort): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'muster-bench-map-'));
  await build({ configFile: CONFIG_FILE, build: { outDir }, logLevel: 'error' });
  const server = await preview({
    configFile: CONFIG_FILE,
    build: { outDir },
    preview: { port: 0 },
    logLevel: 'error',
  });
  const origin = server.resolvedUrls?.local[0];
  if (!origin) throw new Error('The bench page is not served.');
  try {
    const results = await runInTurns(browser, origin, effort);
    for (const { name } of LOADS)
      printComparison(name, (subject) => results.get(`${subject} ${name}`) ?? []);
  } finally {
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function runInTurns(
  browser: Browser,
  origin: string,
  { rounds, seconds }: Effort,
): Promise<ReadonlyMap<string, readonly Frames[]>> {
  const results = new Map<string, Frames[]>();
  for (let round = 0; round < rounds; round += 1) {
    // The order alternates, so that neither always comes after the other.
    for (const subject of round % 2 === 0 ? SUBJECTS : SUBJECTS.toReversed()) {
      for (const [name, frames] of await measureSubject(browser, origin, subject, seconds)) {
        const key = `${subject} ${name}`;
        results.set(key, [...(results.get(key) ?? []), frames]);
      }
    }
  }
  return results;
}

async function measureSubject(
  browser: Browser,
  origin: string,
  subject: Subject,
  seconds: number,
): Promise<ReadonlyMap<string, Frames>> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${origin}?map=${subject}`);
  await page.waitForFunction(() => window.bench !== undefined, null, { timeout: 120_000 });
  const measured = new Map<string, Frames>();
  for (const { name, load } of LOADS) {
    const frames = await page.evaluate(
      ([wanted, durationMs]) => {
        if (!window.bench) throw new Error('The bench page is not ready.');
        return window.bench.measure(wanted, durationMs);
      },
      [load, seconds * 1000] as const,
    );
    measured.set(name, frames);
  }
  await page.close();
  return measured;
}

function printComparison(name: string, framesOf: (subject: Subject) => readonly Frames[]): void {
  const rate = (subject: Subject): number =>
    medianOf(framesOf(subject).map((frames) => frames.framesPerSecond));
  console.log(`\n${name}`);
  printTable(
    ['', 'frames/s', 'median ms', 'p95 ms', 'writes/edit'],
    SUBJECTS.map((subject) => [
      subject === 'bare' ? 'bare MapLibre, same data' : 'Muster’s map',
      figure(rate(subject)),
      figure(medianOf(framesOf(subject).map((frames) => frames.medianMs))),
      figure(medianOf(framesOf(subject).map((frames) => frames.p95Ms))),
      figure(medianOf(framesOf(subject).map((frames) => frames.writesPerEdit))),
    ]),
  );
  console.log(`  ratio of frame rates: ${(rate('muster') / rate('bare')).toFixed(2)} (aim 0.9)`);
}
