// Every page, light and dark, on a desk and on a phone: no serious finding, nothing wider than the screen.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inviteLink } from '../support/people.ts';
import { PairsPage } from '../support/pairs-page.ts';
import { PlanPage, UNASSIGNED } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** In both themes and at both sizes; and the page does not scroll sideways. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${what} is wider than ${viewport.width} pixels`).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessibleHere(page, `${what}, ${colorScheme}, ${viewport.width} pixels`);
    }
  }
}

test('the pages before signing in', async ({ page, administrator, muster, guard }) => {
  guard.allowError(/status of 404/);
  await page.goto('/sign-in');
  await expectAccessible(page, 'sign-in');
  await page.goto(await inviteLink(administrator, muster.origin, 'lto'));
  await expectAccessible(page, 'invitation');
  await page.goto('/setup/used');
  await expectAccessible(page, 'an error');
});

test('the pages of an administrator', async ({ openBrowser, administratorState, makePlan }) => {
  const { path } = await makePlan('Accessible');
  const page = await (await openBrowser(administratorState)).newPage();
  for (const address of ['/plans', '/people', '/account', '/about', `${path}/summary`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, address);
  }
});

test('the workspace of a plan', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible workspace');
  const { page } = await visitorWith('core-team', 'Axel Axe');
  const plan = await new PlanPage(page).open(path);
  await plan.pointOfTec('KZ-AKM-01');
  await expectAccessible(page, 'workspace');
  await page.setViewportSize(SIZES[0]);
  for (const tab of ['TECs', 'Abroad', 'Zones', 'Activity'] as const) {
    await plan.showTab(tab);
    await expectAccessibleHere(page, tab);
  }
  await plan.showTab('Checks');
  await page.getByRole('option', { name: /^Warning 11 / }).click();
  await page.getByRole('button', { name: /^Waive all/ }).click();
  await expectAccessibleHere(page, 'Checks');
  await page.getByRole('button', { name: /^Limits/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleHere(page, 'mission settings');
  await page.keyboard.press('Escape');
  await (await plan.rowOfTec(UNASSIGNED.kegen)).click();
  for (const key of ['a', '?', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleHere(page, `the dialog behind ${key}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the roster', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible roster');
  const { page } = await visitorWith('core-team', 'Rosa Roster');
  await new PlanPage(page).open(`${path}/roster`);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await expectAccessible(page, 'roster with details');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expectAccessibleHere(page, 'import');
  const list = {
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name;Sex\nSample;q'),
  };
  await page.locator('input[type=file]').setInputFiles(list);
  await expectAccessibleHere(page, 'columns of an import');
  await page.getByRole('button', { name: 'Show preview' }).click();
  await expectAccessible(page, 'preview of an import');
});

test('the stations', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible stations');
  const { page } = await visitorWith('core-team', 'Stella Station');
  await new PlanPage(page).open(`${path}/stations`);
  await expectAccessible(page, 'no stations yet');
  await page.setViewportSize(SIZES[0]);
  await page.getByRole('button', { name: 'Generate an illustrative list' }).click();
  await expect(page.getByRole('button', { name: 'All 9,970' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^To verify/ }).click();
  await page.getByRole('grid').press('Enter');
  await page.getByRole('button', { name: 'Move pin' }).click();
  await expectAccessible(page, 'stations with details');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const list = {
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Number;TEC;Voters\n70;KZ-AKM-03;900\n71;Atlantis;5'),
  };
  await page.locator('input[type=file]').setInputFiles(list);
  await page.getByRole('button', { name: 'Show preview' }).click();
  await page.getByRole('tab', { name: /^Cannot be taken/ }).click();
  await expectAccessible(page, 'preview of an import of stations');
});

test('the pairing board', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible pairs');
  const { page } = await visitorWith('core-team', 'Petra Pairs');
  const board = await new PairsPage(page).openBoard(path);
  await expect(board.team('LTO04')).toContainText('Same nationality');
  await expectAccessible(page, 'pairing board');
  await board.unpaired.focus();
  await page.keyboard.press('Space');
  await expectAccessibleHere(page, 'somebody picked up');
  await page.keyboard.press('Escape');
  await board.propose();
  await expectAccessible(page, 'a proposal of pairs');
});

/** No serious or critical finding of axe in the page as it is now. */
async function expectAccessibleHere(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(serious, what).toEqual([]);
}

test('the calendar of a plan', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible calendar');
  const { page } = await visitorWith('core-team', 'Cal Axe');
  await new PlanPage(page).open(`${path}/calendar`);
  await expectAccessible(page, 'the calendar');
  await page.getByRole('button', { name: /^LTO01/ }).click();
  await page
    .getByRole('button', { name: /^Add a time away for/ })
    .first()
    .click();
  await expectAccessible(page, 'the times of a team');
});

test('the allocation, and the coverage without stations', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible allocation');
  const { page } = await visitorWith('core-team', 'Alla Axe');
  await new PlanPage(page).open(`${path}/sample`);
  await expectAccessible(page, 'the allocation');
  await page.goto(`${path}/coverage`);
  await expect(page.getByText('No stations to cover yet')).toBeVisible();
  await expectAccessible(page, 'the coverage without stations');
});

test('a sample and the modes of teams', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible sample');
  const { page } = await visitorWith('core-team', 'Sam Axe');
  const plan = new PlanPage(page);
  await plan.generateStations(path);
  await plan.open(`${path}/sample`);
  await page.getByRole('button', { name: 'Allocate 150 teams' }).click();
  await page.getByRole('tab', { name: 'Teams' }).click();
  await expectAccessibleHere(page, 'the modes of teams');
  await page.getByRole('tab', { name: 'Sample' }).click();
  await page.getByRole('button', { name: 'Draw the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Sample in use' })).toBeVisible();
  await page.getByRole('tab', { name: 'Stations drawn' }).click();
  await expectAccessible(page, 'a sample');
});

test('the coverage', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Accessible coverage');
  const { page } = await visitorWith('core-team', 'Cora Axe');
  await new PlanPage(page).generateStations(path);
  await page.goto(`${path}/coverage`);
  await expect(page.getByRole('heading', { name: 'Precision' })).toBeVisible();
  await expectAccessible(page, 'the coverage');
  await page.getByRole('button', { name: 'Give the benchmark for Openings' }).click();
  await expectAccessibleHere(page, 'a benchmark');
});
