// A stranger's first minutes: the printed link, the first account, the demonstration mission.
import { startMusterProcess } from '../support/muster-process.ts';
import { PASSWORD } from '../support/people.ts';
import { expect, test as base } from './fixtures.ts';

/** A server of its own, as set-up can happen only once. */
const test = base.extend({
  muster: [
    async ({}, use) => {
      const muster = await startMusterProcess();
      await use(muster);
      await muster.dispose();
    },
    { scope: 'worker' },
  ],
});

test('the set-up link leads to the first account and to the demonstration mission', async ({
  page,
  muster,
  guard,
}) => {
  await test.step('before set-up, every address leads to the sign-in page, which says what to do', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(page.getByText('Open it to create the first account')).toBeVisible();
  });

  await test.step('a short password is refused at its field, and what was typed stays', async () => {
    guard.allowError(/status of 400/);
    await page.goto(muster.setUpUrl);
    await page.getByLabel('Name').fill('Ada Administrator');
    await page.getByLabel('Email address').fill('ada@muster.example');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Use at least 15 characters')).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue('Ada Administrator');
    await expect(page.getByLabel('Email address')).toHaveValue('ada@muster.example');
  });

  await test.step('the demonstration mission opens on the map with all its commissions', async () => {
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page).toHaveURL(/\/plans$/);
    await page
      .getByRole('button', { name: 'Load the Kazakhstan 2019 demonstration mission' })
      .click();
    await expect(page).toHaveURL(/\/plans\/[\w-]+$/);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('the link works once', async () => {
    guard.allowError(/status of 404/);
    await page.goto(muster.setUpUrl);
    await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  });
});
