// Polling stations: an invented list, marked as such; the commission's list with rows that cannot be taken; a
// second list and what it would change; a pin that moves with its reason; undo.
import type { Page } from '@playwright/test';
import { PlanPage } from '../support/plan-page.ts';
import { makeEmptyPlan } from '../support/people.ts';
import { expect, test } from './fixtures.ts';

/** Ten thousand stations come from a thread of the server that shares this machine with browsers. */
const LIST_MAX_MILLISECONDS = 60_000;

const HEADERS =
  '№ участка;Район;Наименование;Число избирателей;Широта;Долгота;Число членов;Открытие';
const FIRST_LIST = [
  HEADERS,
  '70;Аккольский район;Школа № 1;900;52,1369;71,4997;7;',
  '71;Ақкөл ауданы;Школа № 2;300;52,14;71,5;5;06:00',
  '72;Akkol District;Дом культуры;800;52,15;71,51;6;',
  '73;Атлантида;Школа;500;52,16;71,52;5;',
].join('\r\n');
const SECOND_LIST = [
  HEADERS,
  '70;KZ-AKM-03;Школа № 1;950;52,1369;71,4997;7;',
  '74;KZ-AKM-03;Школа № 3;500;52,17;71,53;5;',
].join('\r\n');

async function previewList(page: Page, list: string): Promise<void> {
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Show preview' }).click();
}

const rowOf = (page: Page, number: string) =>
  page.getByRole('grid').getByRole('row', { name: new RegExp(`^${number}`) });

test('an invented list says so, is searched in any script, seen by another and taken back', async ({
  visitorWith,
  administrator,
  muster,
}) => {
  const path = await makeEmptyPlan(administrator, muster.origin, 'Invented stations');
  const { page } = await visitorWith('core-team', 'Ivo Invent');
  const ivo = await new PlanPage(page).open(`${path}/stations`);
  const other = await visitorWith('security', 'Sara Security');
  await new PlanPage(other.page).open(`${path}/stations`);
  await expect(other.page.getByText('No list of stations yet')).toBeVisible();

  await page.getByRole('button', { name: 'Generate an illustrative list' }).click();
  for (const person of [page, other.page]) {
    await expect(person.getByRole('button', { name: 'All 9,970' })).toBeVisible({
      timeout: LIST_MAX_MILLISECONDS,
    });
    await expect(rowOf(person, '0001')).toContainText('Illustrative');
  }
  await expect(other.page.getByRole('button', { name: 'Import' })).toHaveCount(0);

  await page.getByRole('searchbox', { name: 'Search stations' }).fill('Акколь 0070');
  await expect(page.getByText('1 of 9,970 shown')).toBeVisible();
  await page.getByRole('grid').press('Enter');
  await expect(page.getByRole('complementary')).toContainText('Illustrative: invented');
  await page.keyboard.press('Escape');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^stations-invented-stations-.*\.csv$/);

  await ivo.undo.click();
  await expect(other.page.getByText('No list of stations yet')).toBeVisible();
  await ivo.redo.click();
  await expect(rowOf(other.page, '0001')).toBeVisible();
});

test('the commission’s list is imported, compared with the next one, and a pin is moved', async ({
  visitorWith,
  administrator,
  muster,
}) => {
  const path = await makeEmptyPlan(administrator, muster.origin, 'Imported stations');
  const { page } = await visitorWith('core-team', 'Ina Import');
  const ina = await new PlanPage(page).open(`${path}/stations`);

  await test.step('bad rows come back with line, column and reason; the good ones are taken', async () => {
    await page.getByRole('button', { name: 'Import a list' }).click();
    await previewList(page, FIRST_LIST);
    await page.getByRole('tab', { name: 'Cannot be taken 2' }).click();
    const faults = page.getByRole('dialog').getByRole('row');
    await expect(faults.filter({ hasText: 'Атлантида' })).toContainText('no TEC with this id');
    await expect(faults.filter({ hasText: 'Число членов' })).toContainText('odd number');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download these rows' }).click();
    expect((await saving).suggestedFilename()).toBe('stations-to-mend.csv');
    await page.getByLabel('Where the list comes from').fill('CEC list of 24 May');
    await page.getByRole('button', { name: 'Use this list of 2' }).click();
    await expect(rowOf(page, '0071')).toContainText('06:00');
    await expect(rowOf(page, '0070')).not.toContainText('Illustrative');
    await expect(page.getByText('CEC list of 24 May', { exact: true })).toBeVisible();
  });

  await test.step('a second list tells what is new, changed and closed before anything is written', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await previewList(page, SECOND_LIST);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Changed 1' }).click();
    await expect(dialog.getByRole('listitem')).toContainText(['900 → 950']);
    await dialog.getByRole('tab', { name: 'Closed 1' }).click();
    await expect(dialog.getByRole('listitem')).toContainText(['0071']);
    await page.getByRole('button', { name: 'Use this list of 2' }).click();
    await expect(rowOf(page, '0074')).toBeVisible();
    await expect(rowOf(page, '0071')).toHaveCount(0);
  });

  await test.step('a pin moves with its reason; what is missing is said where it is', async () => {
    await rowOf(page, '0070').click();
    await page.getByRole('button', { name: 'Move pin' }).click();
    await page.getByLabel('Latitude, longitude').fill('52.2000, 71.6000');
    await page.getByRole('button', { name: 'Move pin' }).click();
    await expect(page.getByText('Say why')).toBeVisible();
    await expect(page.getByLabel('Latitude, longitude')).toHaveValue('52.2000, 71.6000');
    await page.getByLabel('Reason').fill('Seen by LTO01');
    await page.getByRole('button', { name: 'Move pin' }).click();
    await expect(page.getByRole('complementary')).toContainText('Pin moved: Seen by LTO01');
    await page.getByRole('button', { name: 'Confirm place' }).click();
    await expect(rowOf(page, '0070')).toContainText('Verified');
  });

  await test.step('each list is one step back', async () => {
    for (let step = 0; step < 3; step++) await ina.undo.click();
    await expect(rowOf(page, '0071')).toBeVisible();
    await expect(rowOf(page, '0074')).toHaveCount(0);
  });
});
