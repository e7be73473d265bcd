// Several people in one plan: who is there, what each has selected, following, and being sent away.
import { AT_ONCE } from '../support/at-once.ts';
import { PlanPage, UNASSIGNED } from '../support/plan-page.ts';
import { personId, postForm } from '../support/people.ts';
import { expect, test } from './fixtures.ts';

const { kegen, raiymbek, uygur } = UNASSIGNED;

test('three people see each other, what each selects and assigns, and who did what', async ({
  visitorWith,
  makePlan,
}) => {
  const { path, name } = await makePlan('Three at once');
  const [ana, ben, cho] = await Promise.all(
    ['Ana Arman', 'Ben Berik', 'Cho Chingis'].map(async (person) => {
      const { page } = await visitorWith('core-team', person);
      return new PlanPage(page).open(path);
    }),
  );
  if (!ana || !ben || !cho) throw new Error('three people were asked for');

  await test.step('each is named to the others', async () => {
    const people = ana.page.getByRole('button', { name: '3 people are in this plan' });
    await expect(people).toBeVisible();
    await people.click();
    const list = ana.page.getByLabel('People in this plan');
    await expect(list).toContainText('Ben Berik');
    await expect(list).toContainText('Cho Chingis');
    await ana.page.keyboard.press('Escape');
  });

  await test.step('a selection is shown with its owner', async () => {
    await (await ben.rowOfTec(kegen)).click();
    const row = await ana.rowOfTec(kegen);
    await expect(row.getByRole('img', { name: 'Ben Berik' })).toBeVisible();
  });

  await test.step('edits at the same time all arrive everywhere', async () => {
    await Promise.all([ana.assign(kegen, 8), ben.assign(raiymbek, 7), cho.assign(uygur, 6)]);
    for (const person of [ana, ben, cho]) {
      await person.expectTeam(kegen, 'LTO08');
      await person.expectTeam(raiymbek, 'LTO07');
      await person.expectTeam(uygur, 'LTO06');
      await expect(person.saved).toBeVisible();
    }
  });

  await test.step('the activity says who did what', async () => {
    await ana.showTab('Activity');
    const entries = ana.page.getByRole('listitem');
    await expect(entries.filter({ hasText: 'Ben Berik' })).toContainText(raiymbek.name);
    await expect(entries.filter({ hasText: 'Cho Chingis' })).toContainText('LTO06');
  });

  await test.step('one follows where another looks', async () => {
    await ana.page.getByRole('button', { name: '3 people are in this plan' }).click();
    await ana.page.getByRole('button', { name: 'Follow Cho Chingis' }).click();
    await expect(ana.page.getByText('Following Cho Chingis')).toBeVisible();
    await cho.page.keyboard.press('Escape');
    await (await cho.rowOfTec(uygur)).dblclick();
    await cho.page.getByRole('button', { name: 'Show', exact: true }).click();
    const map = await ana.page.getByRole('region', { name: 'Map of the plan' }).boundingBox();
    if (!map) throw new Error('the map is not there');
    await expect(async () => {
      const { x, y } = await ana.pointOfTec(uygur.id);
      expect(Math.abs(x - (map.x + map.width / 2))).toBeLessThan(map.width / 4);
      expect(Math.abs(y - (map.y + map.height / 2))).toBeLessThan(map.height / 4);
    }).toPass({ timeout: 10_000 });
  });

  await test.step('the list of plans says who is in it now', async () => {
    const { page } = await visitorWith('security', 'Dana Door');
    await page.goto('/plans');
    const row = page.getByRole('listitem').filter({ hasText: name });
    await expect(row.getByRole('img', { name: 'Ana Arman' })).toBeVisible();
    await ana.page.close();
    await expect(row.getByRole('img', { name: 'Ana Arman' })).toHaveCount(0);
  });
});

test('a role that may only read sees edits arrive and is offered none', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Read by logistics');
  const editor = await new PlanPage((await visitorWith('core-team', 'Eve Editor')).page).open(path);
  const { page } = await visitorWith('logistics', 'Lars Logistics');
  const reader = await new PlanPage(page).open(path);
  await expect(page.getByText('Read only', { exact: true })).toBeVisible();
  await editor.assign(kegen, 8);
  await reader.expectTeam(kegen, 'LTO08');

  await (await reader.rowOfTec(kegen)).click();
  await page.keyboard.press('a');
  await page.keyboard.press('u');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Undo|Assign|Unassign|New team)/ })).toHaveCount(
    0,
  );
  await editor.expectTeam(kegen, 'LTO08');
});

test('losing the role or the session ends the open plan at once', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
  guard,
}) => {
  guard.allowError(/status of 40[13]/);
  const { path } = await makePlan('Taken away');
  const demoted = await visitorWith('core-team', 'Dora Demoted');
  const ended = await visitorWith('core-team', 'Egon Ended');
  const stays = await new PlanPage((await visitorWith('core-team', 'Stan Stays')).page).open(path);
  await new PlanPage(demoted.page).open(path);
  await new PlanPage(ended.page).open(path);
  await expect(stays.page.getByRole('button', { name: '3 people are in this plan' })).toBeVisible();

  const idOf = (name: string) => personId(administrator, muster.origin, name);
  const form = { personId: await idOf('Dora Demoted'), role: 'viewer' };
  await postForm(administrator, `${muster.origin}/people?/changeRole`, form);
  await expect(demoted.page).toHaveURL(/\/summary$/, AT_ONCE);

  const whose = { personId: await idOf('Egon Ended') };
  await postForm(administrator, `${muster.origin}/people?/endSessions`, whose);
  await expect(ended.page.getByText('You are signed out.')).toBeVisible(AT_ONCE);
  await expect(stays.page.getByRole('button', { name: 'Only you are in this plan' })).toBeVisible();
});
