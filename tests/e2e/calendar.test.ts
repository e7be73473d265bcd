// The calendar: leave that leaves an AoR without anybody, dates moved by keyboard alone, files taken away.
import { readFile } from 'node:fs/promises';
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

test('leave of both members of a team shows the days without anybody, until it is undone', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Leave');
  const { page } = await visitorWith('core-team', 'Lena Leave');
  const mine = await new PlanPage(page).open(`${path}/calendar`);
  const theirs = (await visitorWith('core-team', 'Theo Team')).page;
  await new PlanPage(theirs).open(`${path}/calendar`);
  const warning = '4 days without an LTO';

  await test.step('each member is sent on leave', async () => {
    await page.getByRole('button', { name: /^LTO01/ }).click();
    const spans = [
      ['2019-05-20', '2019-05-25'],
      ['2019-05-22', '2019-05-28'],
    ] as const;
    for (const [index, [first, last]] of spans.entries()) {
      await page
        .getByRole('button', { name: /^Add a time away for/ })
        .nth(index)
        .click();
      await page.getByLabel('First day away').fill(first);
      await page.getByLabel('Last day away').fill(last);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByLabel('First day away')).toHaveCount(0);
    }
    await expect(page.getByRole('dialog')).toContainText(`${warning}: Wed 22 May – Sat 25 May`);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the row of the team says so, to colleagues too', async () => {
    for (const one of [page, theirs]) {
      const row = one.getByRole('region', { name: /^LTO01/ });
      await expect(row).toContainText(warning);
    }
  });

  await test.step('undo brings the second one back', async () => {
    await mine.undo.click();
    for (const one of [page, theirs]) await expect(one.getByText(warning)).toHaveCount(0);
  });
});

test('a date is added and moved by keyboard alone, and goes into the file', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Dates');
  const { page } = await visitorWith('core-team', 'Kim Keys');
  const mine = await new PlanPage(page).open(`${path}/calendar`);

  await page.getByRole('button', { name: 'Add a date' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say in a few words what happens.')).toBeVisible();

  await page.getByLabel('What').focus();
  await page.keyboard.type('Security briefing');
  await page.getByLabel('From E-day').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('E-20');
  await page.getByLabel('Time', { exact: true }).fill('09:30');
  await page.keyboard.press('Enter');
  const date = page.getByRole('button', { name: /^Mission: Security briefing/ });
  await expect(date).toHaveAccessibleName('Mission: Security briefing, 09:30, E-20, Mon 20 May');

  await date.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('First day').focus();
  await page.keyboard.type('05212019');
  await page.keyboard.press('Enter');
  await expect(date).toHaveAccessibleName('Mission: Security briefing, 09:30, E-19, Tue 21 May');
  await expect(mine.saved).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Mission as ICS' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('SUMMARY:Security briefing');
  expect(download.suggestedFilename()).toBe('dates-mission.ics');
});

test('those who may not read the roster see dates, nobody’s name, and change nothing', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Dates to read');
  const { page } = await visitorWith('logistics', 'Lou Logistics');
  await new PlanPage(page).open(`${path}/calendar`);
  await expect(page.getByText('Who is where and when is for those who may read')).toBeVisible();
  await expect(page.getByText(/Sample \p{Lu}/u)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a date' })).toHaveCount(0);
  await page.getByRole('button', { name: /Campaign ends/ }).click();
  await expect(page.getByLabel('What')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
});
