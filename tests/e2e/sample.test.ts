// From 300 observers to a sample and what it covers: allocated, locked, looked at with fewer, drawn and read.
import type { Locator, Page } from '@playwright/test';
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

/** The number of teams that an AoR, or all of them, has in a column of the allocation. */
async function teamsOf(page: Page, aor: string, column: RegExp): Promise<number> {
  const table = page.getByRole('region', { name: 'Allocation of STO teams' });
  const titles = await table.getByRole('columnheader').allTextContents();
  const at = titles.findIndex((title) => column.test(title));
  const row = table.getByRole('row', { name: new RegExp(`^${aor}`) });
  // The first column is the row's header.
  return Number(
    await row
      .getByRole('cell')
      .nth(at - 1)
      .textContent(),
  );
}

function factOf(page: Page, name: string): Locator {
  const fact = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  return fact.getByRole('definition');
}

test('300 observers are allocated as one step, a locked AoR keeps its teams when 270 come', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Allocated');
  const { page } = await visitorWith('core-team', 'Ania Allocates');
  const plan = await new PlanPage(page).open(`${path}/sample`);
  await page.getByRole('button', { name: 'Allocate 150 teams' }).click();
  await expect.poll(() => teamsOf(page, 'All AoRs', /Teams now/)).toBe(150);
  const own = await teamsOf(page, 'LTO04', /Teams now/);

  const lock = page.getByRole('button', { name: 'Lock the number of LTO04' });
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('radio', { name: '270' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Allocate 135 teams' })).toBeEnabled();
  expect(await teamsOf(page, 'LTO04', /^\s*270/)).toBe(own);
  expect(await teamsOf(page, 'All AoRs', /^\s*270/)).toBe(135);
  expect(await teamsOf(page, 'All AoRs', /Teams now/)).toBe(150);

  const field = page.getByRole('textbox', { name: 'Teams of LTO04, set by hand' });
  await field.fill('99');
  await field.press('Enter');
  await page.getByRole('textbox', { name: 'Other number' }).fill('150');
  await page.getByRole('textbox', { name: 'Other number' }).press('Enter');
  await expect(page.getByText('99 teams are set by hand, but there are 75.')).toBeVisible();

  // The two edits of the lock, then all teams at once.
  for (let step = 0; step < 3; step += 1) await plan.undo.click();
  await expect.poll(() => teamsOf(page, 'All AoRs', /Teams now/)).toBe(0);
});

test('the same seed gives the same sample, another seed another, and coverage sets figures beside it', async ({
  visitorWith,
  makePlan,
  guard,
}) => {
  // The browser tells of the sample that is larger than the list.
  guard.allowError(/status of 400/);
  const { path } = await makePlan('Drawn');
  const { page } = await visitorWith('core-team', 'Sami Samples');
  const plan = new PlanPage(page);
  await plan.generateStations(path);
  await plan.open(`${path}/sample`);
  await page.getByRole('tab', { name: 'Sample' }).click();
  const draw = page.getByRole('button', { name: 'Draw the sample' });
  await page.getByRole('textbox', { name: 'Stations to draw' }).fill('15000');
  await draw.click();
  await expect(page.getByText(/stations are in an AoR: draw at most so many/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Stations to draw' }).fill('1500');
  await draw.click();
  await expect(factOf(page, 'Drawn')).toContainText('by Sami Samples');
  const first = await factOf(page, 'Sample').textContent();

  await draw.click();
  await expect(page.getByText('gave the same sample')).toBeVisible();
  expect(await factOf(page, 'Sample').textContent()).toBe(first);
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await draw.click();
  await expect(factOf(page, 'Seed')).toHaveText('7');
  await expect(factOf(page, 'Sample')).not.toHaveText(first ?? '');

  await page.getByRole('tab', { name: /Stations drawn/ }).click();
  await page.getByRole('searchbox', { name: 'Search the stations drawn' }).fill('LTO04 rural');
  await expect(page.getByRole('table', { name: 'Stations drawn' })).toContainText('LTO04 · rural');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export XLSX' }).click();
  expect((await download).suggestedFilename()).toBe('sample-drawn-seed-7.xlsx');

  await page.getByRole('link', { name: 'Coverage' }).click();
  const precision = page.getByRole('region', { name: 'Precision' });
  for (const margins of ['±2.3', '±2.8', '±3.2', '±3.9']) {
    await expect(precision.getByRole('row', { name: /^150 teams, 10/ })).toContainText(margins);
  }
  await expect(page.getByText('0 of 1,500 drawn stations')).toBeVisible();
  const openings = page.getByRole('row', { name: /^Openings 0 9,970/ }).first();
  await expect(openings).toContainText('none given');
  await page.getByRole('button', { name: 'Give the benchmark for Openings' }).click();
  const form = page.getByRole('dialog', { name: 'Benchmark for Openings' });
  await form.getByRole('textbox', { name: 'Value' }).fill('140');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/Say where the value comes from/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Source' }).fill('final report of 2015');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(openings).toContainText('final report of 2015');
});
