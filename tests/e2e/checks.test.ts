// The checker beside the map, live for everybody: found after an edit, gone to, waived, taken back.
import { PlanPage, UNASSIGNED } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

const { kegen } = UNASSIGNED;
/** Kegen lies far from the rest of LTO08's area. */
const APART = /LTO08 Zhambyl.*1 TEC of the area lies apart/;

test('a finding appears after an edit, is gone to, waived, seen by the others and taken back', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Checked together');
  const ana = await new PlanPage((await visitorWith('core-team', 'Ana Arman')).page).open(path);
  const ben = await new PlanPage((await visitorWith('core-team', 'Ben Berik')).page).open(path);
  const findings = (person: PlanPage) =>
    person.page.getByRole('listbox', { name: 'Findings by rule' });
  const apart = (person: PlanPage) => findings(person).getByRole('option', { name: APART });
  const chosen = (person: PlanPage) => person.page.getByRole('region', { name: 'Chosen finding' });

  const badge = (person: PlanPage) => person.page.getByRole('link', { name: /^Checks:/ });
  let errorsBefore = Number.NaN;

  await test.step('the bar above counts errors and opens the list', async () => {
    for (const person of [ana, ben]) {
      await badge(person).click();
      errorsBefore = Number(/Error\s*(\d+)/.exec(await badge(person).innerText())?.[1]);
      await person.page.getByLabel('Rule', { exact: true }).selectOption('10');
    }
    await expect(ana.page.getByText('No finding fits')).toBeVisible();
  });

  await test.step('an edit brings a finding to everybody', async () => {
    await ana.assign(kegen, 8);
    await expect(apart(ana)).toBeVisible();
    await expect(apart(ben)).toBeVisible();
    await expect(badge(ben)).toContainText(new RegExp(`Error\\s*${errorsBefore - 1}\\b`));
  });

  await test.step('the keyboard goes to what it is about', async () => {
    await findings(ana).focus();
    await ana.page.keyboard.press('ArrowDown');
    await ana.page.keyboard.press('ArrowDown');
    await expect(chosen(ana)).toContainText('Join the pieces');
    await ana.page.keyboard.press('Enter');
    await expect(ana.page.getByRole('heading', { name: /^LTO08/ })).toBeVisible();
    await ana.showTab('Checks');
  });

  await test.step('a reason that is too short is refused and stays as typed', async () => {
    await chosen(ana)
      .getByRole('button', { name: /^Waive/ })
      .click();
    const reason = chosen(ana).getByLabel('Why is this accepted?');
    await reason.fill('no');
    await ana.page.keyboard.press('Enter');
    await expect(chosen(ana).getByText('Say why in at least 5 letters.')).toBeVisible();
    await expect(reason).toHaveValue('no');
    await reason.fill('Only reached from the east');
    await ana.page.keyboard.press('Enter');
    await expect(chosen(ana)).toContainText('Ana Arman');
  });

  await test.step('the others see who waived it and why, and can take it back', async () => {
    await apart(ben).click();
    await expect(chosen(ben)).toContainText('Only reached from the east');
    await expect(chosen(ben)).toContainText('Ana Arman');
    await chosen(ben).getByRole('button', { name: 'Take back' }).click();
    await expect(chosen(ana).getByRole('button', { name: /^Waive/ })).toBeVisible();
  });
});

test('limits and visits change what is found; a reader sees it and can waive nothing', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Limits and visits');
  const editor = await new PlanPage((await visitorWith('core-team', 'Eva Editor')).page).open(path);
  const { page } = await visitorWith('security', 'Sam Security');
  const reader = await new PlanPage(page).open(path);
  await reader.page.getByRole('link', { name: /^Checks:/ }).click();
  await expect(page.getByText('Your role does not see the roster')).toBeVisible();

  await test.step('one visit starts its area', async () => {
    await (await editor.rowOfTec({ id: 'KZ-ALA-01', name: 'Alatau District' })).first().click();
    await editor.showTab('Details');
    await editor.page.getByLabel('Planned for').fill('2019-05-20');
    await editor.page.keyboard.press('Enter');
    await page.getByLabel('Rule', { exact: true }).selectOption('14');
    const rule = page.getByRole('option', { name: /^Warning 14 / });
    await expect(rule).toBeVisible();
    await rule.click();
    await expect(page.getByRole('button', { name: /^Waive/ })).toHaveCount(0);
  });

  await test.step('a wider limit clears findings for everybody', async () => {
    await page.getByLabel('Rule', { exact: true }).selectOption('12');
    await expect(page.getByRole('option', { name: /^Warning 12 / })).toBeVisible();
    await editor.showTab('Checks');
    await editor.page.getByRole('button', { name: /^Limits/ }).click();
    const field = editor.page.getByLabel(/^A seat farther than this/);
    await field.fill('99');
    await editor.page.keyboard.press('Enter');
    await expect(editor.page.getByText(/^Write a number from 0.5 to 24 h/)).toBeVisible();
    await expect(field).toHaveValue('99');
    await field.fill('24');
    await editor.page.keyboard.press('Enter');
    await expect(page.getByText('No finding fits')).toBeVisible();
  });
});
