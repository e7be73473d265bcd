// All routes side by side: the night at the TECs, what is missing before there are any, and how it reads for everybody.
import AxeBuilder from '@axe-core/playwright';
import { fillWithRoutes } from '../support/plan-with-routes.ts';
import { RoutesPage } from '../support/routes-page.ts';
import { expect, test } from './fixtures.ts';

const WANTED = { teamsPerAor: 3, routes: 30, stopsPerRoute: 8 };

test('at night somebody follows the results, or a reason is given for several TECs at once', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
}) => {
  const { id, path } = await makePlan('Routes at night');
  await fillWithRoutes(administrator, muster.origin, id, WANTED);
  const plan = await new RoutesPage((await visitorWith('core-team', 'Nina')).page).openRoutes(path);
  const { page } = plan;
  await page.getByRole('button', { name: /^Night/ }).click();
  const uncovered = page.getByText('neither observed nor with a reason');
  await expect(uncovered).toContainText('232');
  await page.getByLabel('TECs shown').selectOption('closings');
  await page
    .getByRole('button', { name: /^\d{4} follows/ })
    .first()
    .click();
  await expect(uncovered).toContainText('231');
  await expect(page.getByText('Observed by').first()).toBeVisible();

  await page.getByLabel('TECs shown').selectOption('uncovered');
  for (const row of [0, 1]) await page.getByRole('checkbox', { name: /^Tick/ }).nth(row).check();
  await page.getByLabel('Reason').selectOption('remote');
  await page.getByRole('button', { name: 'Set for 2 TECs' }).click();
  await expect(uncovered).toContainText('229');
  await plan.undo.click();
  await expect(uncovered).toContainText('231');
});

test('before there are stations or teams, the way to them is shown', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('No routes yet');
  const { page } = await visitorWith('core-team', 'Eve');
  await new RoutesPage(page).open(`${path}/routes`);
  await expect(page.getByText('No polling stations yet')).toBeVisible();
  await expect(page.getByText('No STO teams yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Allocate the teams' })).toBeVisible();
});

const SECTIONS = ['Timelines', 'Night', 'Overlaps'] as const;
const SIZES = [
  { name: 'a desk', width: 1440, height: 900 },
  { name: 'a phone', width: 390, height: 844 },
] as const;

for (const { name, ...viewport } of SIZES) {
  test(`routes are accessible in both themes on ${name}`, async ({
    visitorWith,
    makePlan,
    administrator,
    muster,
  }) => {
    const { id, path } = await makePlan(`Accessible routes on ${name}`);
    await fillWithRoutes(administrator, muster.origin, id, WANTED);
    const { page } = await visitorWith('core-team', 'Axel');
    const plan = await new RoutesPage(page).openRoutes(path);
    await plan.openTeam('0101');
    await page
      .getByRole('button', { name: /^Edit No/ })
      .first()
      .click();
    await page.getByText('Mode, start, relief and safety').click();
    await page.setViewportSize(viewport);
    await expectAccessibleInBothThemes(page, `a route in hand on ${name}`);
    const close = page.getByRole('button', {
      name: /^(Close the route in hand|Back to all teams)$/,
    });
    await close.click();
    for (const section of SECTIONS) {
      await page.getByRole('button', { name: new RegExp(`^${section}`) }).click();
      // A few rows of the night look like all of them.
      if (section === 'Night') await page.getByLabel('TECs shown').selectOption('closings');
      await expectAccessibleInBothThemes(page, `${section} on ${name}`);
    }
  });
}

async function expectAccessibleInBothThemes(page: RoutesPage['page'], what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page, `${what}, ${colorScheme}`);
  }
}

async function expectAccessible(page: RoutesPage['page'], what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(serious, what).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
}
