// The list of plans: made, renamed, copied, put away and taken back, and everybody's list follows.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const nameField = (page: Page) => page.getByLabel('Name of the plan');

async function choose(page: Page, plan: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${plan}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('a plan is renamed, copied, archived and restored, and the others see it at once', async ({
  visitorWith,
  makePlan,
  guard,
}) => {
  const cora = await visitorWith('core-team', 'Cora Core');
  const sami = await visitorWith('security', 'Sami Security');
  const { name } = await makePlan('Draft to be renamed');
  const [mine, theirs] = [cora.page, sami.page];
  await mine.goto('/plans');
  await theirs.goto('/plans');
  const shown = (page: Page, plan: string) => page.getByRole('link', { name: plan, exact: true });
  await expect(shown(theirs, name)).toBeVisible();

  await test.step('an empty name is refused at its field, which keeps what was typed', async () => {
    guard.allowError(/status of 400/);
    await choose(mine, name, 'Rename');
    await nameField(mine).fill('   ');
    await mine.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(nameField(mine)).toHaveAttribute('aria-invalid', 'true');
    await expect(nameField(mine)).toBeFocused();
    await expect(nameField(mine)).toHaveValue('   ');
  });

  await test.step('rename', async () => {
    await nameField(mine).fill('Draft A');
    await nameField(mine).press('Enter');
    await expect(shown(theirs, 'Draft A')).toBeVisible();
    await expect(shown(theirs, name)).toHaveCount(0);
  });

  await test.step('duplicate', async () => {
    const before = await theirs.getByRole('list', { name: 'Plans' }).getByRole('link').count();
    await choose(mine, 'Draft A', 'Duplicate');
    const links = theirs.getByRole('list', { name: 'Plans' }).getByRole('link');
    await expect(links).toHaveCount(before + 1);
  });

  await test.step('archive, and take back', async () => {
    await choose(mine, 'Draft A', 'Archive');
    await expect(shown(theirs, 'Draft A')).toBeHidden();
    await theirs.getByText('Archived').click();
    await expect(shown(theirs, 'Draft A')).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Restore Draft A' })).toHaveCount(0);
    await mine.getByText('Archived', { exact: false }).first().click();
    await mine.getByRole('button', { name: 'Restore Draft A' }).click();
    await expect(
      theirs.getByRole('list', { name: 'Plans' }).getByText('Draft A', { exact: true }),
    ).toBeVisible();
  });
});

test('who may only look is offered no action, and is refused when asking by hand', async ({
  visitorWith,
  makePlan,
}) => {
  const { id, name } = await makePlan('Not for logistics to change');
  for (const role of ['logistics', 'security', 'lto', 'viewer'] as const) {
    const { page, context } = await visitorWith(role, `Reader ${role}`);
    await page.goto('/plans');
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'New plan' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: `Actions for ${name}` })).toHaveCount(0);
    for (const action of ['create', 'demonstration', 'rename', 'duplicate', 'archive']) {
      const form = { planId: id, name: 'Taken over', datasetId: 'kz-2019' };
      const headers = { origin: new URL(page.url()).origin };
      const answer = await context.request.post(`/plans?/${action}`, { form, headers });
      expect(answer.status(), `${role} ${action}`).toBe(403);
    }
  }
});
