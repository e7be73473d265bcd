// Drive times: what a person says of one is seen by all at once, with the reason, and can be taken back.
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

test('a driver’s word replaces a computed time for everybody, until it is removed', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Drives');
  const mine = (await visitorWith('core-team', 'Dana Drives')).page;
  const theirs = (await visitorWith('logistics', 'Lou Reads')).page;
  for (const page of [mine, theirs]) {
    await new PlanPage(page).open(path);
    await page
      .getByRole('button', { name: /^LTO11/ })
      .first()
      .click();
  }
  const rowOf = (page: typeof mine) =>
    page
      .getByRole('region', { name: 'Drives of LTO11' })
      .getByRole('listitem')
      .filter({ hasText: 'Martuk' });
  await expect(rowOf(theirs)).toContainText('Overnight');
  await expect(rowOf(theirs)).toContainText('Over the seats');
  await expect(rowOf(theirs).getByRole('button', { name: /^Set the drive time/ })).toHaveCount(0);

  await test.step('without a reason it is refused, and what was typed stays', async () => {
    await rowOf(mine)
      .getByRole('button', { name: /^Set the drive time/ })
      .click();
    await mine.getByLabel('Time (h:min)').fill('4:30');
    await mine.keyboard.press('Enter');
    await expect(mine.getByText(/^Say why, such as/)).toBeVisible();
    await expect(mine.getByLabel('Time (h:min)')).toHaveValue('4:30');
  });

  await test.step('with one, everybody sees it', async () => {
    await mine.getByLabel('Reason').fill('new road');
    await mine.keyboard.press('Enter');
    for (const page of [mine, theirs]) {
      await expect(rowOf(page)).toContainText('4 hours 30 minutes');
      await expect(rowOf(page)).toContainText('Reason: new road');
      await expect(rowOf(page)).not.toContainText('Overnight');
    }
  });

  await test.step('removed, the computed time is back', async () => {
    await rowOf(mine)
      .getByRole('button', { name: /^Set the drive time/ })
      .click();
    await mine.getByRole('button', { name: 'Remove, use the computed time' }).click();
    for (const page of [mine, theirs]) await expect(rowOf(page)).toContainText('Over the seats');
  });
});
