// LTO teams: made, numbered, named, coloured, given a base, deleted; a refusal keeps what was typed.
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

test('a team is made and changed, a taken number is refused, and colleagues see each step', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Teams');
  const mine = await new PlanPage((await visitorWith('core-team', 'Tess Teams')).page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Tom')).page).open(path);
  const { page } = mine;
  const theirTeam = (code: string) => theirs.page.getByRole('row').filter({ hasText: code });

  await page.getByRole('button', { name: 'New team' }).click();
  await expect(theirTeam('LTO13')).toContainText('No base');

  await test.step('a number that another team has is refused and stays as typed', async () => {
    const number = page.getByRole('textbox', { name: 'Number' });
    await number.fill('4');
    await number.press('Enter');
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    await expect(number).toHaveValue('4');
    await number.fill('21');
    await number.press('Enter');
    await expect(theirTeam('LTO21')).toBeVisible();
    await expect(theirTeam('LTO13')).toHaveCount(0);
  });
  await test.step('name, base and colour', async () => {
    await page.getByRole('textbox', { name: 'Name (optional)' }).fill('Mangystau');
    await page.keyboard.press('Tab');
    await expect(theirTeam('LTO21')).toContainText('Mangystau');
    await page.getByRole('combobox', { name: /^Base/ }).fill('Aktau');
    await page.getByRole('option', { name: /Aktau/ }).first().click();
    await expect(theirTeam('LTO21')).toContainText('Aktau');
  });
  await test.step('deleting it can be undone with everything it had', async () => {
    await page.getByRole('button', { name: 'Delete LTO21' }).click();
    await expect(theirTeam('LTO21')).toHaveCount(0);
    await mine.undo.click();
    await expect(theirTeam('LTO21')).toContainText('Mangystau');
    await expect(theirTeam('LTO21')).toContainText('Aktau');
  });
});
