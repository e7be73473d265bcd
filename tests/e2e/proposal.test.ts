// Areas proposed by the server: two people see the same search, one accepts, one step takes it back.
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

test('areas are proposed for everybody in the plan, accepted as one step and taken back', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Proposed areas');
  const [ana, ben] = await Promise.all(
    ['Ana Areas', 'Ben Borders'].map(async (person) => {
      const { page } = await visitorWith('core-team', person);
      return new PlanPage(page).open(path);
    }),
  );
  if (!ana || !ben) throw new Error('two people were asked for');
  const teams = ana.page.getByRole('table', { name: 'Balance of the LTO teams' });
  const proposalOf = (person: PlanPage) =>
    person.page.getByRole('region', { name: 'The proposal' });

  await test.step('one locks a team and asks for one team fewer', async () => {
    await ana.page.getByRole('button', { name: 'Actions for LTO06' }).click();
    await ana.page.getByRole('menuitem', { name: /Lock its area/ }).click();
    await expect(ana.page.getByRole('button', { name: /^LTO06 locked/ })).toBeVisible();
    await ana.page.getByRole('button', { name: 'Propose areas …' }).click();
    await ana.page.getByLabel('What to propose').selectOption('One team fewer');
    await ana.page.getByRole('button', { name: 'Propose areas', exact: true }).click();
    await expect(proposalOf(ana)).toBeVisible();
    await expect(proposalOf(ana)).toContainText('1 team goes');
  });

  await test.step('the other sees the same proposal on the map', async () => {
    await ben.page.getByRole('button', { name: 'Propose areas …' }).click();
    await expect(proposalOf(ben)).toContainText('1 team goes');
    const told = await proposalOf(ana)
      .getByText(/TECs? moves?/)
      .textContent();
    await expect(proposalOf(ben)).toContainText(told ?? 'nothing was told');
    await ben.page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect(ben.page.getByRole('button', { name: 'Today', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('a move that the other leaves out is not accepted', async () => {
    const first = proposalOf(ben).getByRole('checkbox').first();
    await first.uncheck();
    await expect(proposalOf(ben).getByRole('button', { name: /^Accept chosen/ })).toBeVisible();
    await first.check();
  });

  await test.step('accepting is one step for everybody', async () => {
    await proposalOf(ana)
      .getByRole('button', { name: /^Accept all/ })
      .click();
    await expect(ana.saved).toBeVisible();
    for (const person of [ana, ben]) {
      await expect(person.page.getByRole('heading', { name: 'LTO teams (11)' })).toBeVisible();
      await expect(person.page.getByText('is so already').first()).toBeVisible();
    }
  });

  await test.step('and one undo brings the team and its area back', async () => {
    await ana.undo.click();
    for (const person of [ana, ben]) {
      await expect(person.page.getByRole('heading', { name: 'LTO teams (12)' })).toBeVisible();
    }
    await expect(teams.getByRole('row')).toHaveCount(15);
  });
});
