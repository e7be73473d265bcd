// Finding places in three languages, the precincts abroad, and what the data says about itself.
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

test('a place is found by name in English, Russian and Kazakh, by code and by seat', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Searched');
  const { page } = await new PlanPage((await visitorWith('security', 'Sara Search')).page).open(
    path,
  );
  for (const words of ['kokshetau city', 'город кокшетау', 'көкшетау қаласы', 'KZ-AKM-01']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Place' }).fill(words);
    await expect(page.getByRole('option').first()).toContainText('Kokshetau City');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Kokshetau City' })).toBeVisible();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Place' }).fill('Narynkol');
  await expect(page.getByRole('option').first()).toContainText('Raiymbek District');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'View and help' }).click();
  await page.getByRole('menuitem', { name: 'Қазақша' }).click();
  await expect(page.getByRole('heading', { name: 'Көкшетау қаласы' })).toBeVisible();
});

test('a precinct abroad gets a watch contact, and colleagues see who it is', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Watched');
  const watcher = await visitorWith('core-team', 'Wanda Watch');
  const mine = await new PlanPage(watcher.page).open(path);
  const theirs = await new PlanPage((await visitorWith('logistics', 'Lee')).page).open(path);
  const rowIn = async ({ page }: PlanPage) => {
    await page.getByRole('tab', { name: /^Abroad/ }).click();
    await page.getByRole('searchbox', { name: 'Search precincts abroad' }).fill('Berlin');
    return page.getByRole('button', { name: /^Berlin/ });
  };
  const theirRow = await rowIn(theirs);
  await expect(theirRow).toContainText('No watch contact');
  await expect(theirRow).toContainText('07:00');

  await (await rowIn(mine)).click();
  await mine.page.getByLabel('Watch contact').selectOption(watcher.name);
  await expect(theirRow).toContainText('Watch: Wanda Watch');
  await expect(mine.saved).toBeVisible();
  await mine.page.keyboard.press('Control+z');
  await expect(theirRow).toContainText('No watch contact');
});

test('the totals are always in view, estimates are marked, sources are named', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Honest');
  const { page } = await new PlanPage((await visitorWith('core-team', 'Hana Honest')).page).open(
    path,
  );
  const totals = page.getByLabel('Totals of the country');
  for (const figure of ['232', '9,970', '65', /11[.,]8/])
    await expect(totals).toContainText(figure);
  await expect(page.getByText('schematic', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /estimated/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Sources' }).click();
  const about = page.getByRole('dialog', { name: 'About the data' });
  for (const source of ['Natural Earth', 'GeoNames', 'OpenStreetMap', 'COD-AB']) {
    await expect(about.getByText(source).first()).toBeVisible();
  }
});
