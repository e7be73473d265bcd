// Election day from nothing to routes for everybody, by two people in two browsers: stations, teams, a sample,
// routes proposed and taken over, broken by hand, closed by a zone, and done with fewer observers.
import { RoutesPage } from '../support/routes-page.ts';
import { PlanPage } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

/** A search over the country, on two cores that also draw two browsers. */
const SEARCH_MAX = { timeout: 120_000 };
/** The number of a rule in the filter of the checks. */
const [CLOSING_RULE, ZONE_RULE] = ['22', '38'];

test('routes for 150 teams are proposed, accepted, broken, closed by a zone, and fewer come', async ({
  visitorWith,
  makePlan,
}) => {
  test.setTimeout(420_000);
  const { path } = await makePlan('Election day');
  const officer = await new PlanPage((await visitorWith('security', 'Sara Sapper')).page).open(
    path,
  );
  const { page } = await visitorWith('core-team', 'Cora Core');
  const planner = new RoutesPage(page);
  const proposal = page.getByRole('region', { name: 'The proposal' });
  const nothingLeft = proposal.getByText('Nothing is left to accept.');
  const choices = page.getByRole('form', { name: 'Search for routes' });
  const findings = page.getByRole('listbox', { name: 'Findings by rule' });
  const findingsOf = async (rule: string) => {
    await planner.open(path);
    await planner.showTab('Checks');
    await page.getByLabel('Rule', { exact: true }).selectOption(rule);
  };

  await test.step('stations, 300 observers and a sample', async () => {
    await planner.generateStations(path);
    await planner.open(`${path}/sample`);
    await page.getByRole('button', { name: 'Allocate 150 teams' }).click();
    await expect(page.getByText('Every AoR has its number of teams.')).toBeVisible();
    await page.getByRole('tab', { name: 'Sample' }).click();
    await page.getByRole('button', { name: 'Draw the sample' }).click();
    await expect(page.getByText('Sample in use').first()).toBeVisible();
  });

  await test.step('a search gives every team a route, and says why others are left out', async () => {
    await planner.open(`${path}/routes`);
    await expect(planner.timelines.getByText('No stops yet').first()).toBeVisible();
    await page.getByRole('button', { name: 'Propose routes' }).click();
    await choices.getByLabel('Search for').selectOption('5 seconds');
    await choices.getByRole('button', { name: 'Propose routes' }).click();
    await expect(page.getByText('Cora Core is searching for routes')).toBeVisible();
    const figures = proposal.getByRole('table', { name: 'Figures before and after' });
    await expect(figures).toContainText(/1[45]\d of 150/, SEARCH_MAX);
    await expect(planner.timelines.getByText('proposed').first()).toBeVisible();
    await proposal.getByText(/stations not visited/).click();
    await expect(
      proposal.getByRole('table', { name: 'Why stations are not visited' }),
    ).toContainText('Too much driving');
  });

  await test.step('a part is left out, the rest is one step, taken back and done again', async () => {
    await proposal.getByRole('checkbox', { name: 'Route of 0101' }).uncheck();
    await proposal.getByRole('button', { name: /^Accept chosen \(14\d\)/ }).click();
    await expect(proposal.getByRole('button', { name: 'Accept chosen (0)' })).toBeDisabled();
    await expect(planner.timelines.getByText('proposed')).toHaveCount(0);
    await planner.undo.click();
    await expect(proposal.getByRole('button', { name: /^Accept chosen \(14\d\)/ })).toBeEnabled();
    await proposal.getByRole('checkbox', { name: 'Route of 0101' }).check();
    await proposal.getByRole('button', { name: /^Accept all/ }).click();
    await expect(nothingLeft).toBeVisible();
    await expect(planner.saved).toBeVisible();
  });

  await test.step('what the search gives breaks no rule of routes', async () => {
    await findingsOf(ZONE_RULE);
    await expect(page.getByText('No finding fits')).toBeVisible();
    await page.getByLabel('Rule', { exact: true }).selectOption(CLOSING_RULE);
    await expect(page.getByText('No finding fits')).toBeVisible();
  });

  await test.step('broken by hand, the checks say so at once', async () => {
    await planner.openRoutes(path);
    await planner.openTeam('0101');
    await planner.stops.getByRole('row').last().click();
    await page.keyboard.press('Delete');
    await findingsOf(CLOSING_RULE);
    await expect(findings.getByRole('option', { name: /0101/ })).toBeVisible();
  });

  await test.step('a no-go zone of the other browser closes what routes had', async () => {
    const { page: other } = officer;
    await officer.showTab('Zones');
    await other.getByRole('button', { name: 'Around a TEC' }).click();
    await other.getByRole('combobox', { name: 'Seat of a TEC' }).pressSequentially('Pavlodar');
    await other
      .getByRole('option', { name: /Pavlodar/ })
      .first()
      .click();
    await other.getByLabel('Kilometres around it').fill('15');
    await other.getByLabel('Kilometres around it').press('Enter');
    const form = other.getByRole('form', { name: 'New zone' });
    await form.getByLabel('Name').fill('Refinery');
    await form.getByLabel('Reason').fill('Accident of 7 June');
    await form.getByRole('button', { name: 'Add the zone' }).click();
    await page.getByLabel('Rule', { exact: true }).selectOption(ZONE_RULE);
    await expect(findings.getByRole('option', { name: /03\d\d.*Refinery/ }).first()).toBeVisible();
  });

  await test.step('a search over the AoR goes round the zone', async () => {
    await planner.openRoutes(path);
    await page.getByRole('button', { name: 'Propose routes' }).click();
    await page.getByText('Choices', { exact: true }).click();
    await choices.getByLabel('Whose routes').selectOption('The teams of one AoR');
    await choices.getByLabel('AoR', { exact: true }).selectOption('LTO03 Pavlodar');
    await choices.getByLabel('Search for').selectOption('5 seconds');
    await choices.getByRole('button', { name: 'Propose routes' }).click();
    await proposal.getByRole('button', { name: /^Accept all/ }).click(SEARCH_MAX);
    await expect(nothingLeft).toBeVisible();
    await findingsOf(ZONE_RULE);
    await expect(page.getByText('No finding fits')).toBeVisible();
  });

  await test.step('270 observers come: 135 teams keep what they can, and it can be taken back', async () => {
    await planner.open(`${path}/sample`);
    await page.getByRole('radio', { name: '270' }).check({ force: true });
    const allocate = page.getByRole('button', { name: 'Allocate 135 teams' });
    await allocate.click();
    await expect(allocate).toBeDisabled();
    await planner.undo.click();
    await expect(allocate).toBeEnabled();
    await planner.redo.click();
    await expect(planner.saved).toBeVisible();
    await planner.open(`${path}/coverage`);
    await expect(page.getByRole('row', { name: /^Openings 1[23]\d/ }).first()).toBeVisible();
  });
});
