// Takes the README's pictures from the real program with the demonstration mission. Run it when the look
// has changed: npm run pictures.
import {
  chromium,
  request,
  type APIRequestContext,
  type Browser,
  type Page,
} from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { asId, type TecId } from '../src/lib/domain/ids.ts';
import type { MapHost } from '../src/lib/map/map-host.ts';
import { startMusterProcess, type MusterProcess } from '../tests/support/muster-process.ts';
import { createFirstAccount, inviteLink, join, postForm } from '../tests/support/people.ts';
import { findChromium } from './find-chromium.ts';

const FOLDER = joinPath(import.meta.dirname, '..', 'docs', 'pictures');
const MAP = '.maplibregl-map';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

await main();

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const muster = await startMusterProcess();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    await takeAll(browser, muster);
  } finally {
    await browser.close();
    await muster.dispose();
  }
}

async function takeAll(browser: Browser, muster: MusterProcess): Promise<void> {
  const ada = await request.newContext();
  await createFirstAccount(ada, muster.setUpUrl);
  await postForm(ada, `${muster.origin}/plans?/demonstration`, {});
  const colleague = await request.newContext();
  await join(colleague, await inviteLink(ada, muster.origin, 'core-team'), 'Bolat Kassym');

  const other = await openPlan(browser, muster, colleague, { viewport: DESK });
  await clickTec(other, 'KZ-AKT-04');
  const desk = await openPlan(browser, muster, ada, { viewport: DESK });
  await clickTec(desk, 'KZ-VOS-06');
  await takePicture(desk, 'plan-light');
  await takePicture(
    await openPlan(browser, muster, ada, { viewport: DESK, colorScheme: 'dark' }),
    'plan-dark',
  );
  await takePicture(await openPlan(browser, muster, ada, { viewport: PHONE }), 'plan-phone');
  await takePicture(await openProposal(browser, muster, ada), 'proposal');
  await takePairs(await openPlan(browser, muster, ada, { viewport: DESK }));
  await ada.dispose();
  await colleague.dispose();
}

type Look = { readonly viewport: typeof DESK; readonly colorScheme?: 'light' | 'dark' };

/** The demonstration plan in a browser of its own, when the map has been drawn. */
async function openPlan(
  browser: Browser,
  { origin }: MusterProcess,
  person: APIRequestContext,
  look: Look,
): Promise<Page> {
  const context = await browser.newContext({
    ...look,
    baseURL: origin,
    storageState: await person.storageState(),
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto('/plans');
  await page.getByRole('link', { name: /demonstration/i }).click();
  await page.waitForFunction(
    (map) => document.querySelector<MapHost>(map)?.planMap !== undefined,
    MAP,
  );
  await waitUntilDrawn(page);
  return page;
}

/** The plan with a proposal of areas beside it. */
async function openProposal(
  browser: Browser,
  muster: MusterProcess,
  person: APIRequestContext,
): Promise<Page> {
  const page = await openPlan(browser, muster, person, { viewport: DESK });
  await page.getByRole('button', { name: /^Propose areas …/ }).click();
  await page.getByRole('button', { name: 'Propose areas', exact: true }).click();
  await page.getByRole('region', { name: 'The proposal' }).waitFor();
  return page;
}

/** The pairing board has no map to wait for. */
async function takePairs(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pairs' }).click();
  await page.getByRole('button', { name: /^Pair the rest/ }).waitFor();
  await takeScreenshot(page, 'pairs');
}

async function waitUntilDrawn(page: Page): Promise<void> {
  await page.locator(MAP).evaluate((host: MapHost) => host.planMap?.whenIdle());
}

async function clickTec(page: Page, tecId: string): Promise<void> {
  const point = await page
    .locator(MAP)
    .evaluate((host: MapHost, id) => host.planMap?.screenPointOfTec(id), asId<TecId>(tecId));
  if (!point) throw new Error('the map has not started');
  await page.mouse.click(point.x, point.y);
}

async function takePicture(page: Page, name: string): Promise<void> {
  await waitUntilDrawn(page);
  await takeScreenshot(page, name);
}

async function takeScreenshot(page: Page, name: string): Promise<void> {
  const path = joinPath(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`took ${path}`);
}
