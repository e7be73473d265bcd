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

test('routes are accessible in both themes, on a desk and on a phone', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
}) => {
  const { id, path } = await makePlan('Accessible routes');
  await fillWithRoutes(administrator, muster.origin, id, WANTED);
  const { page } = await visitorWith('core-team', 'Axel');
  const plan = await new RoutesPage(page).openRoutes(path);
  await plan.openTeam('0101');
  await page
    .getByRole('button', { name: /^Edit No/ })
    .first()
    .click();
  await page.getByText('Mode, start, relief and safety').click();
  const sections = ['Timelines', 'Night', 'Overlaps'] as const;
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const what = `${colorScheme}, ${viewport.width} pixels`;
      await expectAccessible(page, `a route in hand, ${what}`);
      if (viewport.width < 1024) continue;
      for (const section of sections) {
        await page.getByRole('button', { name: new RegExp(`^${section}`) }).click();
        await expectAccessible(page, `${section}, ${what}`);
      }
    }
  }
  await page.getByRole('button', { name: 'Back to all teams' }).click();
  for (const section of sections) {
    await page.getByRole('button', { name: new RegExp(`^${section}`) }).click();
    await expectAccessible(page, `${section} on a phone`);
  }
});

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
