// An administrator's desk: what is decided there reaches the other person's open page at once.
import type { Locator, Page } from '@playwright/test';
import { AT_ONCE } from '../support/at-once.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(({ guard }) => {
  // The old page may ask once more before it learns that its session is over.
  guard.allowError(/status of 40[13]/);
});

/** The open entry of a person in the list of people. */
async function entryOf(desk: Page, name: string): Promise<Locator> {
  await desk.goto('/people');
  const entry = desk.getByRole('listitem').filter({ has: desk.getByLabel(`Role of ${name}`) });
  await entry.getByText(name, { exact: true }).click();
  return entry;
}

test('a new role reaches the open page of that person at once', async ({
  openBrowser,
  administratorState,
  visitorWith,
}) => {
  const desk = await (await openBrowser(administratorState)).newPage();
  const { page, name } = await visitorWith('viewer', 'Rita Raised');
  await page.goto('/plans');
  await expect(page.getByRole('button', { name: 'New plan' })).toHaveCount(0);

  const entry = await entryOf(desk, name);
  await entry.getByLabel(`Role of ${name}`).selectOption('Core team');
  await entry.getByRole('button', { name: 'Change role' }).click();
  await expect(page.getByRole('button', { name: 'New plan' })).toBeVisible(AT_ONCE);
});

test('ending all sessions of a person closes the open page at once', async ({
  openBrowser,
  administratorState,
  visitorWith,
}) => {
  const desk = await (await openBrowser(administratorState)).newPage();
  const { page, name } = await visitorWith('core-team', 'Sven Signed-Out');
  await page.goto('/plans');
  await expect(page.getByRole('heading', { name: 'Plans' })).toBeVisible();

  const entry = await entryOf(desk, name);
  await entry.getByRole('button', { name: 'End 1 session' }).click();
  await expect(page).toHaveURL(/\/sign-in/, AT_ONCE);
});

test('nobody but an administrator sees or changes people', async ({ visitorWith, guard }) => {
  guard.allowError(/status of 403/);
  const { page, context } = await visitorWith('core-team', 'Nosy Core');
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: 'Not allowed' })).toBeVisible();
  await expect(page.getByText('ada@muster.example')).toHaveCount(0);
  for (const action of ['invite', 'changeRole', 'endSessions', 'disable', 'revoke']) {
    const form = { role: 'administrator', note: '', personId: 'x', inviteId: 'x' };
    const headers = { origin: new URL(page.url()).origin };
    const answer = await context.request.post(`/people?/${action}`, { form, headers });
    expect(answer.status(), action).toBe(403);
  }
});
