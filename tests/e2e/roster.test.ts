// The roster: importing people from a list, what cannot be taken, two people at once, a second import, undo.
import type { Page } from '@playwright/test';
import { PlanPage } from '../support/plan-page.ts';
import { makeEmptyPlan } from '../support/people.ts';
import { expect, test } from './fixtures.ts';

const HEADERS = 'Ref;ФИО;Type;Nationality;Sex;Phone;Arrival;Departure';
const FIRST_LIST = [
  HEADERS,
  'R1;Пример Агат;LTO;Germany;f;+447700900001;12.05.2019;19.06.2019',
  'R2;Sample Basalt;LTO;FR;m;+447700900002;12.05.2019;19.06.2019',
  'R3;Sample Calcite;LTO;Atlantis;f;12;12.05.2019;19.06.2019',
  'R4;Sample Dolomite;STO;IT;f;;04.06.2019;01.06.2019',
].join('\r\n');
const SECOND_LIST = [
  HEADERS,
  'R1;Пример Агат;LTO;Germany, Austria;f;+447700900001;12.05.2019;19.06.2019',
].join('\r\n');

/** Chooses a list and goes on to what it would change. */
async function previewList(page: Page, list: string): Promise<void> {
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Show preview' }).click();
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

test('a list is imported, seen by another, imported again with a change, and taken back', async ({
  visitorWith,
  administrator,
  muster,
}) => {
  const path = `${await makeEmptyPlan(administrator, muster.origin, 'Imported people')}/roster`;
  const { page } = await visitorWith('core-team', 'Ina Import');
  const ina = await new PlanPage(page).open(path);
  const other = await visitorWith('core-team', 'Olga Other');
  await new PlanPage(other.page).open(path);
  await expect(other.page.getByText('Nobody is in the roster yet')).toBeVisible();

  await test.step('bad rows come back with line, column and reason; the good ones are taken', async () => {
    await page.getByRole('button', { name: 'Import a list' }).click();
    await previewList(page, FIRST_LIST);
    await page.getByRole('tab', { name: 'Cannot be taken 2' }).click();
    const faults = page.getByRole('dialog').getByRole('row');
    await expect(faults.filter({ hasText: 'Atlantis' })).toContainText('two-letter code');
    await expect(faults.filter({ hasText: '01.06.2019' })).toContainText('Departure');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download these rows' }).click();
    expect((await saving).suggestedFilename()).toBe('roster-rows-to-mend.csv');
    await page.getByRole('button', { name: 'Take 2 people' }).click();
    await expect(rowOf(page, 'Пример Агат')).toContainText('+447700900001');
    await expect(ina.saved).toBeVisible();
  });

  await test.step('another browser has them at once', async () => {
    await expect(rowOf(other.page, 'Пример Агат')).toContainText('DE');
    await expect(rowOf(other.page, 'Sample Basalt')).toBeVisible();
    await expect(rowOf(other.page, 'Sample Calcite')).toHaveCount(0);
  });

  await test.step('both fill in one person at the same time', async () => {
    await rowOf(page, 'Sample Basalt').click();
    await rowOf(other.page, 'Sample Basalt').click();
    const seen = rowOf(page, 'Sample Basalt').getByRole('img', { name: 'Olga Other' });
    await expect(seen).toBeVisible();
    await page.getByLabel('Earlier missions').fill('4');
    await other.page.getByLabel('Working languages').fill('French, Russian');
    await Promise.all([page.keyboard.press('Enter'), other.page.keyboard.press('Enter')]);
    for (const person of [page, other.page]) {
      await expect(person.getByLabel('Earlier missions')).toHaveValue('4');
      await expect(person.getByLabel('Working languages')).toHaveValue('fr, ru');
    }
    await page.getByLabel('Phone').fill('8 701');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Write the phone with + and the country code')).toBeVisible();
    await expect(page.getByLabel('Phone')).toHaveValue('8 701');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
  });

  await test.step('a second list shows what changes and drops nobody', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await previewList(page, SECOND_LIST);
    await expect(page.getByRole('dialog')).toContainText('DE AT');
    await page.getByRole('tab', { name: 'Not in the file 1' }).click();
    await expect(page.getByLabel('Remove Sample Basalt')).not.toBeChecked();
    await page.getByRole('button', { name: 'Take 1 person' }).click();
    await expect(rowOf(other.page, 'Пример Агат')).toContainText('DE AT');
    await expect(rowOf(other.page, 'Sample Basalt')).toBeVisible();
  });

  await test.step('each import is one step back', async () => {
    await ina.undo.click();
    await expect(rowOf(other.page, 'Пример Агат')).not.toContainText('AT');
    await rowOf(page, 'Пример Агат').click();
    await page.getByRole('grid').press('Delete');
    await expect(rowOf(other.page, 'Пример Агат')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(rowOf(other.page, 'Пример Агат')).toBeVisible();
  });
});

test('the roster is not offered to a role that may not know people', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('People of others');
  const { page } = await visitorWith('logistics', 'Lars Logistics');
  await new PlanPage(page).open(path);
  await expect(page.getByRole('link', { name: 'Roster' })).toHaveCount(0);
  await page.goto(`${path}/roster`);
  await expect(page.getByText('Only the core team sees people')).toBeVisible();
});

test('a link leads to a person wherever they stand, and an edit of another does not lead back', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Linked people');
  const { page } = await visitorWith('core-team', 'Lena Link');
  await new PlanPage(page).open(`${path}/roster?observer=demo-lto-09`);
  const details = page.getByRole('complementary');
  await expect(details).toContainText('Sample Basalt 09');
  await expect(rowOf(page, 'Sample Basalt 09')).toBeInViewport();

  await page.getByRole('grid').press('Home');
  await page.getByRole('grid').press('Enter');
  await expect(details).toContainText('Example Agate 001');
  await page.getByLabel('Earlier missions').fill('15');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Example Agate 001')).toContainText('15');
  await expect(details).toContainText('Example Agate 001');
});
