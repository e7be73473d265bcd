// The real plan page: when it can be used, what it loads, and what one edit of somebody else repaints.
import { gzipSync } from 'node:zlib';
import { request, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { MapHost } from '../../../src/lib/map/map-host.ts';
import { asId, type PlanId, type TecId } from '../../../src/lib/domain/ids.ts';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { planRoots, writtenTeamOfTec } from '../../../src/lib/doc/plan-doc.ts';
import { YJS_PATH } from '../../../src/lib/protocol/room.ts';
import { fillWithRoutes } from '../../support/plan-with-routes.ts';
import { startMusterProcess } from '../../support/muster-process.ts';
import { createFirstAccount, postForm } from '../../support/people.ts';
import { RawClient } from '../../support/raw-client.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { VIEWPORT } from './browser.ts';
import { figure, medianOf, printTable } from './statistics.ts';

const OPENINGS = 5;
/** How much slower than this one a processor of the field is taken to be. */
const SLOWDOWN = 4;
const SLOW_AIM_MS = 2500;
/** A full plan: 150 teams of 12 AoRs, ten stops each, over all stations. */
const FULL_PLAN = { teamsPerAor: 13, routes: 150, stopsPerRoute: 10 };
const EDITED_TEC = asId<TecId>('KZ-KAR-10');

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;
type PlanAtServer = { readonly origin: string; readonly id: PlanId; readonly state: StorageState };

/** Starts Muster with the demonstration mission and prints the figures of its plan page. */
export async function measurePlanPage(browser: Browser): Promise<void> {
  const muster = await startMusterProcess();
  try {
    const plan = await openDemonstration(muster.origin, muster.setUpUrl);
    await measureOpening(browser, plan);
    await measureOneEdit(browser, plan);
    await measureSlowOpening(browser, plan);
  } finally {
    await muster.dispose();
  }
}

async function openDemonstration(origin: string, setUpUrl: string): Promise<PlanAtServer> {
  const administrator = await request.newContext();
  await createFirstAccount(administrator, setUpUrl);
  const made = await postForm(administrator, `${origin}/plans?/demonstration`, {});
  const id = /\/plans\/([\w-]+)/.exec(made)?.[1];
  if (!id) throw new Error(`No plan in: ${made}`);
  await fillWithRoutes(administrator, origin, id, FULL_PLAN);
  const state = await administrator.storageState();
  await administrator.dispose();
  return { origin, id: asId(id), state };
}

type Loaded = { readonly kind: string; readonly bytes: number; readonly gzipped: number };

/** Opens the page with an empty cache several times, then again with a full one. */
async function measureOpening(browser: Browser, plan: PlanAtServer): Promise<void> {
  const cold: Opening[] = [];
  const warm: Opening[] = [];
  let loaded: readonly Loaded[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    const context = await browser.newContext({ storageState: plan.state, viewport: VIEWPORT });
    const page = await context.newPage();
    const collected = collectLoaded(page);
    cold.push(await open(page, plan));
    loaded = await collected();
    warm.push(await open(page, plan));
    await context.close();
  }
  console.log(
    `\nplan page at ${VIEWPORT.width}x${VIEWPORT.height}, medians of ${OPENINGS} openings`,
  );
  printTable(OPENING_HEADS, [
    ['empty cache', ...timesOf(cold)],
    ['full cache', ...timesOf(warm)],
  ]);
  printLoaded(loaded);
}

/** Opens the full plan with a full cache on a slowed processor, as somebody does every day. */
async function measureSlowOpening(browser: Browser, plan: PlanAtServer): Promise<void> {
  const slow: Opening[] = [];
  const context = await browser.newContext({ storageState: plan.state, viewport: VIEWPORT });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await open(page, plan);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  for (let turn = 0; turn < OPENINGS; turn += 1) slow.push(await open(page, plan));
  await context.close();
  console.log(`\nfull plan on a ${SLOWDOWN}x slowed processor, medians of ${OPENINGS} openings`);
  printTable(OPENING_HEADS, [[`full cache (aim: usable in ${SLOW_AIM_MS})`, ...timesOf(slow)]]);
}

type Opening = {
  readonly readyMs: number;
  readonly usableMs: number;
  readonly drawnMs: number;
};
const OPENING_HEADS = ['ms since navigation', 'takes gestures', 'areas usable', 'all drawn'];

function timesOf(openings: readonly Opening[]): readonly string[] {
  return [
    figure(medianOf(openings.map(({ readyMs }) => readyMs))),
    figure(medianOf(openings.map(({ usableMs }) => usableMs))),
    figure(medianOf(openings.map(({ drawnMs }) => drawnMs))),
  ];
}

async function open(page: Page, { origin, id }: PlanAtServer): Promise<Opening> {
  await page.goto(`${origin}/plans/${id}`);
  const host = await page.waitForFunction(
    () => [...document.querySelectorAll<MapHost>('.muster-map')].find(({ planMap }) => planMap),
    null,
    { polling: 'raf' },
  );
  const readyMs = await page.evaluate(() => performance.now());
  const areasDrawn = await page.waitForFunction(
    (element) => (element as MapHost | undefined)?.planMap?.areasDrawnAt(),
    host,
    { polling: 'raf' },
  );
  const usableMs = Number(await areasDrawn.jsonValue());
  await host.evaluate((element) => (element as MapHost | undefined)?.planMap?.whenIdle());
  return { readyMs, usableMs, drawnMs: await page.evaluate(() => performance.now()) };
}

/** Sums what the page fetches from now on until the returned function is called. */
function collectLoaded(page: Page): () => Promise<readonly Loaded[]> {
  const bodies: Promise<Loaded | null>[] = [];
  page.on('response', (response) => {
    const body = response.body().then(
      (bytes) => ({
        kind: kindOf(response.url()),
        bytes: bytes.length,
        gzipped: gzipSync(bytes).length,
      }),
      // A redirect has no body.
      () => null,
    );
    bodies.push(body);
  });
  return async () => (await Promise.all(bodies)).filter((entry) => entry !== null);
}

function kindOf(url: string): string {
  const { pathname } = new URL(url);
  if (pathname.includes('maplibre-gl-worker')) return 'map worker (script)';
  const ending = /\.(js|mjs|css|woff2|csv|json)$/.exec(pathname)?.[1];
  if (ending === 'js' || ending === 'mjs') return 'scripts';
  if (ending === 'css') return 'styles';
  if (ending === 'woff2') return 'fonts';
  return ending ? 'data' : 'page and requests';
}

function printLoaded(loaded: readonly Loaded[]): void {
  const byKind = Map.groupBy(loaded, ({ kind }) => kind);
  const kb = (entries: readonly Loaded[], field: 'bytes' | 'gzipped'): string =>
    figure(entries.reduce((sum, entry) => sum + entry[field], 0) / 1000);
  const rows = [...byKind, ['all', loaded] as const].map(([kind, entries]) => [
    kind,
    String(entries.length),
    kb(entries, 'bytes'),
    kb(entries, 'gzipped'),
  ]);
  console.log('\nwhat the page loads with an empty cache');
  printTable(['', 'files', 'kB', 'kB gzipped'], rows);
}

/** Somebody else gives one TEC to another team while this page watches. */
async function measureOneEdit(browser: Browser, plan: PlanAtServer): Promise<void> {
  const context = await browser.newContext({ storageState: plan.state, viewport: VIEWPORT });
  const page = await context.newPage();
  const room = page
    .waitForEvent('websocket', (socket) => new URL(socket.url()).pathname.startsWith(YJS_PATH))
    .then((socket) => new URL(socket.url()));
  await open(page, plan);
  const sentStates = (): Promise<number> =>
    page.evaluate(() => {
      const probe = document.querySelector<MapHost>('.muster-map')?.planMap;
      if (!probe) throw new Error('The map is gone.');
      return probe.sentFeatureStates();
    });
  const before = await sentStates();
  await page.evaluate(watchRows);
  const editor = await joinAsEditor(await room, plan);
  giveAway(editor);
  await waitUntil('the map shows the edit', async () => (await sentStates()) > before);
  await page.evaluate(() => document.querySelector<MapHost>('.muster-map')?.planMap?.whenIdle());
  const after = await sentStates();
  const rows = await page.evaluate(() => window.changedRows?.() ?? []);
  console.log(`\none edit by somebody else repaints`);
  console.log(
    `  on the map: ${after - before} features (the TEC, and its borders that now part AoRs)`,
  );
  console.log(`  in the lists: ${rows.length} rows: ${rows.join(', ')}`);
  await editor.leave();
  await context.close();
}

declare global {
  interface Window {
    /** The names of the list rows whose content has changed since the watch began. */
    changedRows?: () => readonly string[];
  }
}

/** Runs in the page. */
function watchRows(): void {
  const rows = new Set<string>();
  const observer = new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest('tr, li, [role="row"], [role="option"]');
      if (row) rows.add((row.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 24));
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  window.changedRows = () => [...rows];
}

/** Joins the same live document as the page, with the cookies of the same account. */
async function joinAsEditor(room: URL, { state }: PlanAtServer): Promise<RawClient> {
  const editor = new RawClient({
    port: Number(room.port),
    path: room.pathname + room.search,
    cookie: state.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  });
  return editor.synced();
}

/** Gives the TEC to any team that does not have it. */
function giveAway({ doc }: RawClient): void {
  const ltoTeamId = [...planRoots(doc).ltoTeams.keys()].find(
    (id) => id !== writtenTeamOfTec(doc, EDITED_TEC),
  );
  const given = assignTecs(doc, { tecIds: [EDITED_TEC], ltoTeamId: asId(ltoTeamId ?? '') });
  if (!given.ok || given.value.changed !== 1) throw new Error('The bench edited nothing.');
}
