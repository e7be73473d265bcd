// Drawing the areas: by mouse and by keyboard alone, seen by the others, taken back by oneself only.
import { PlanPage, UNASSIGNED } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

const { kegen, raiymbek, uygur, ulytau, satpayev } = UNASSIGNED;

test('TECs chosen by mouse on the map are dragged onto a team, and a colleague sees it', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Drawn by mouse');
  const mine = await new PlanPage((await visitorWith('core-team', 'Mina Mouse')).page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Theo')).page).open(path);

  await test.step('click selects, Shift adds', async () => {
    await mine.clickTec(kegen);
    await expect(mine.page.getByRole('heading', { name: kegen.name })).toBeVisible();
    await mine.clickTec(uygur, { add: true });
    await expect(mine.page.getByRole('heading', { name: '2 TECs selected' })).toBeVisible();
  });

  await test.step('dragging the selection onto a team gives it to that team', async () => {
    const row = mine.page.getByRole('row').filter({ hasText: 'LTO08' });
    const target = await row.boundingBox();
    if (!target) throw new Error('the team has no row');
    const from = await mine.pointOfTec(kegen.id);
    await mine.page.mouse.move(from.x, from.y);
    await mine.page.mouse.down();
    await mine.page.mouse.move(from.x - 20, from.y - 20, { steps: 3 });
    await mine.page.mouse.move(target.x + 60, target.y + target.height / 2, { steps: 5 });
    await mine.page.mouse.up();
    await expect(mine.saved).toBeVisible();
    await theirs.expectTeam(kegen, 'LTO08');
    await theirs.expectTeam(uygur, 'LTO08');
    await theirs.expectTeam(raiymbek, null);
  });

  await test.step('a city too small to be seen is hit by its marker', async () => {
    await mine.clickTec(satpayev);
    await expect(mine.page.getByRole('heading', { name: satpayev.name })).toBeVisible();
  });
});

test('painting with a team gives it every TEC under the pointer, in one step to undo', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Painted');
  const mine = await new PlanPage((await visitorWith('core-team', 'Pia Paint')).page).open(path);
  await mine.page.keyboard.press('p');
  const from = await mine.pointOfTec(kegen.id);
  const to = await mine.pointOfTec(uygur.id);
  await mine.page.mouse.move(from.x, from.y);
  await mine.page.mouse.down();
  await mine.page.mouse.move(to.x, to.y, { steps: 8 });
  await mine.page.mouse.up();
  await mine.expectTeam(kegen, 'LTO01');
  await mine.expectTeam(uygur, 'LTO01');
  await mine.undo.click();
  await mine.expectTeam(kegen, null);
  await mine.expectTeam(uygur, null);
});

test('a whole region is found, selected and given away with the keyboard alone', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Drawn by keyboard');
  const mine = await new PlanPage((await visitorWith('core-team', 'Kim Keyboard')).page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Thea')).page).open(path);
  const { keyboard } = mine.page;

  await test.step('reach the list of TECs', async () => {
    await tabTo(mine, mine.page.getByRole('tab', { name: /^Teams/ }));
    await keyboard.press('ArrowRight');
    await tabTo(mine, mine.page.getByRole('searchbox', { name: /^Search TECs/ }));
    await keyboard.type('Ulytau');
    await tabTo(mine, mine.page.getByRole('listbox', { name: 'TECs by region' }));
  });
  await test.step('select the TEC, choose the team by its number', async () => {
    await keyboard.press('End');
    await keyboard.press('Space');
    const list = mine.page.getByRole('listbox', { name: 'TECs by region' });
    await expect(list.getByRole('option', { selected: true }).last()).toHaveAccessibleName(
      /^Ulytau District/,
    );
    await keyboard.press('5');
    await expect(mine.page.getByRole('dialog').getByRole('combobox')).toHaveValue('5');
    await keyboard.press('Enter');
  });
  await theirs.expectTeam(ulytau, 'LTO05');

  await test.step('take it back, and do it again', async () => {
    await keyboard.press('Control+z');
    await theirs.expectTeam(ulytau, null);
    await keyboard.press('Control+Shift+z');
    await theirs.expectTeam(ulytau, 'LTO05');
  });
});

test('undo says what it takes back and never touches what a colleague did', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Undone');
  const mine = await new PlanPage((await visitorWith('core-team', 'Una Undo')).page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Oli Other')).page).open(path);

  await mine.assign(kegen, 8);
  await theirs.assign(raiymbek, 7);
  await theirs.assign(uygur, 7);
  await mine.expectTeam(uygur, 'LTO07');

  await expect(mine.undo).toHaveAccessibleName('Undo: assign 1 TEC to LTO08');
  await mine.undo.click();
  await expect(mine.undo).toHaveAccessibleName('Undo');
  await expect(mine.redo).toHaveAccessibleName('Redo: assign 1 TEC to LTO08');
  await theirs.expectTeam(kegen, null);
  await theirs.expectTeam(raiymbek, 'LTO07');
  await theirs.expectTeam(uygur, 'LTO07');
  await mine.page.keyboard.press('Control+z');
  await theirs.expectTeam(uygur, 'LTO07');

  await mine.redo.click();
  await theirs.expectTeam(kegen, 'LTO08');
  await expect(mine.saved).toBeVisible();
});

/** Presses Tab until a control has the focus. */
async function tabTo({ page }: PlanPage, control: ReturnType<PlanPage['page']['getByRole']>) {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}
