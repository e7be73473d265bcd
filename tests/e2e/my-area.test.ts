// An LTO on a phone: the own area, a comment and a correction that the core team sees at once and decides.
import AxeBuilder from '@axe-core/playwright';
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

const PHONE = { width: 390, height: 844 };
/** In the area of LTO01 of the demonstration. */
const OWN_TEC = 'Akkol District';

test('an LTO sees the own area on a phone, says what is wrong with it, and gets an answer', async ({
  visitorWith,
  openBrowser,
  makePlan,
  guard,
}) => {
  const { path } = await makePlan('Seen by an LTO');
  const lto = await visitorWith('lto', 'Lena Long');
  await lto.page.setViewportSize(PHONE);
  const core = await new PlanPage((await visitorWith('core-team', 'Cora Core')).page).open(path);

  await test.step('without a link the summary says who can make one', async () => {
    await lto.page.goto('/plans');
    await lto.page.getByRole('link', { name: 'Seen by an LTO' }).click();
    await expect(lto.page).toHaveURL(`${path}/summary`);
    await expect(lto.page.getByText('Ask the core team')).toBeVisible();
  });

  await test.step('the core team links the account to an observer of LTO01', async () => {
    const rosterRow = core.page.getByRole('row').filter({ hasText: 'LTO01' }).first();
    await core.page.getByRole('link', { name: 'Roster' }).click();
    await core.page.getByRole('button', { name: 'LTO 24' }).click();
    await rosterRow.click();
    await core.page.getByLabel('Signs in as').selectOption(lto.name);
    await expect(core.saved).toBeVisible();
    await core.page.getByRole('link', { name: 'Map', exact: true }).click();
  });

  await test.step('the LTO finds map, TECs, partner, dates and neighbours', async () => {
    await lto.page.goto('/plans');
    await lto.page.getByRole('link', { name: 'Seen by an LTO' }).click();
    await expect(lto.page).toHaveURL(`${path}/my-area`);
    await expect(lto.page.getByRole('group', { name: /^Map of the AoR of LTO01/ })).toBeVisible();
    await expect(lto.page.getByRole('link', { name: /^\+/ })).toBeVisible();
    await expect(lto.page.getByText('Election day', { exact: true })).toBeVisible();
    await expect(lto.page.getByText('Beyond the border').first()).toBeVisible();
    const isWide = await lto.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    const { violations } = await new AxeBuilder({ page: lto.page }).analyze();
    expect(violations).toEqual([]);
  });

  await test.step('the map is enlarged without any script', async () => {
    const map = lto.page.getByRole('group', { name: /^Map of the AoR/ });
    const widthOfPicture = () => map.evaluate((element) => element.scrollWidth);
    const before = await widthOfPicture();
    await lto.page.getByText('4×', { exact: true }).click();
    await expect.poll(widthOfPicture).toBeGreaterThan(before * 3);
  });

  const review = core.page.getByRole('tab', { name: /^Review/ });
  await test.step('a comment and a correction reach the core team at once', async () => {
    await expect(review).toContainText('0');
    await review.click();
    await lto.page.getByRole('link', { name: new RegExp(`^${OWN_TEC} `) }).click();
    await lto.page.getByLabel('What should the core team know?').fill('The bridge is closed.');
    await lto.page.getByRole('button', { name: 'Send the comment' }).click();
    await expect(lto.page.getByText('Sent to the core team')).toBeVisible();
    await expect(core.page.getByText('The bridge is closed.')).toBeVisible();
    await expect(review).toContainText('1');

    await lto.page.getByLabel('What is wrong?').selectOption('seat');
    await lto.page.getByLabel('What would be right?').fill('Akkol, Town Hall');
    await lto.page.getByLabel('How do you know?').fill('The chair showed us.');
    await lto.page.getByRole('button', { name: 'Send the correction' }).click();
    await expect(core.page.getByText('Akkol, Town Hall')).toBeVisible();
    await expect(review).toContainText('2');
  });

  await test.step('a core team member cannot decline without a word, and accepts', async () => {
    guard.allowError(/status of 400/);
    const item = core.page.getByRole('article', { name: 'correction by LTO01' });
    await item.getByRole('button', { name: 'Decline' }).click();
    await expect(item.getByText('Write why')).toBeVisible();
    await item.getByLabel('Reply to LTO01').fill('Thank you, noted.');
    await item.getByRole('button', { name: 'Accept' }).click();
    await expect(review).toContainText('1');
    await core.page
      .getByRole('button', { name: `Go to ${OWN_TEC}` })
      .first()
      .click();
    await core.showTab('Details');
    await expect(core.page.getByRole('heading', { name: OWN_TEC })).toBeVisible();
    await expect(core.page.getByText('Correction by LTO01, accepted by Cora Core')).toBeVisible();
  });

  await test.step('the LTO reads the outcome', async () => {
    await lto.page.goto(`${path}/my-area`);
    await expect(lto.page.getByText('Thank you, noted.')).toBeVisible();
    await expect(lto.page.getByText('accepted', { exact: true })).toBeVisible();
    await expect(lto.page.getByText('Cora Core')).toHaveCount(0);
  });

  await test.step('all of it works with scripts switched off', async () => {
    const plain = await openBrowser(await lto.context.storageState());
    const page = await plain.newPage();
    await page.goto(`${path}/my-area`);
    await expect(page.getByRole('link', { name: new RegExp(`^${OWN_TEC} `) })).toBeVisible();
    expect(await page.locator('script').count()).toBe(0);
  });
});
