// Routes of election day: edited together live, by keys alone, by search.
import { fillWithRoutes } from '../support/plan-with-routes.ts';
import { RoutesPage } from '../support/routes-page.ts';
import { expect, test } from './fixtures.ts';

const WANTED = { teamsPerAor: 3, routes: 30, stopsPerRoute: 8 };

test('two people reorder one route at once, and neither loses a stop', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
}) => {
  const { id, path } = await makePlan('Routes together');
  await fillWithRoutes(administrator, muster.origin, id, WANTED);
  const mine = await new RoutesPage((await visitorWith('core-team', 'Rita')).page).openRoutes(path);
  const theirs = await new RoutesPage((await visitorWith('core-team', 'Ron')).page).openRoutes(
    path,
  );
  await mine.openTeam('0101');
  await theirs.openTeam('0101');
  const before = await mine.stationNumbers();
  expect(before).toHaveLength(WANTED.stopsPerRoute);
  const [, second = '', third = '', fourth = '', fifth = ''] = before;

  await test.step('each sees who else has the route in hand', async () => {
    const avatar = mine.page.getByRole('img', { name: /^Ron has this route in hand/ });
    await expect(avatar).toBeVisible();
  });

  await test.step('both drag to the same place at the same moment', async () => {
    await Promise.all([mine.dragBefore(third, second), theirs.dragBefore(fourth, second)]);
    for (const person of [mine, theirs]) {
      // Both stand before the second now, in whatever order.
      const places = async () => {
        const numbers = await person.stationNumbers();
        return [third, fourth].map((number) => numbers.indexOf(number) < numbers.indexOf(second));
      };
      await expect.poll(places).toEqual([true, true]);
      expect([...(await person.stationNumbers())].sort()).toEqual([...before].sort());
    }
    expect(await mine.stationNumbers()).toEqual(await theirs.stationNumbers());
  });

  await test.step('one removes while the other moves: only what was removed is gone', async () => {
    await mine.stops.focus();
    await mine.row(fifth).click();
    await Promise.all([mine.page.keyboard.press('Delete'), theirs.dragBefore(second, third)]);
    await expect(theirs.row(fifth)).toHaveCount(0);
    const left = before.filter((number) => number !== fifth).sort();
    await expect.poll(async () => (await mine.stationNumbers()).sort()).toEqual(left);
    await mine.undo.click();
    await expect(theirs.row(fifth)).toHaveCount(1);
  });

  await test.step('a locked route is left alone', async () => {
    await mine.page.getByRole('button', { name: 'Lock the route of 0101' }).click();
    await expect(theirs.page.getByText('This route is locked')).toBeVisible();
    await expect(theirs.page.getByRole('combobox', { name: 'Add a stop' })).toHaveCount(0);
  });
  for (const person of [mine, theirs]) await expect(person.saved).toBeVisible();
});

test('a route is read and edited by keys alone', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
}) => {
  const { id, path } = await makePlan('Routes by keys');
  await fillWithRoutes(administrator, muster.origin, id, WANTED);
  const plan = await new RoutesPage((await visitorWith('core-team', 'Kay')).page).openRoutes(path);
  const { page, stops, timelines } = plan;
  const { keyboard } = page;

  await test.step('from the timelines into the route', async () => {
    await timelines.focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '0101', exact: true })).toBeVisible();
  });
  const [first = '', second = '', third = ''] = await plan.stationNumbers();

  await test.step('Alt and an arrow move a stop', async () => {
    await stops.focus();
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Alt+ArrowDown');
    await expect
      .poll(() => plan.stationNumbers())
      .toEqual(expect.arrayContaining([first, third, second]));
    expect((await plan.stationNumbers()).slice(0, 3)).toEqual([first, third, second]);
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await plan.stationNumbers())[1]).toBe(second);
  });

  await test.step('letters set the kind and pin; they can be switched off', async () => {
    await keyboard.press('p');
    await expect(plan.row(second).getByRole('img', { name: 'pinned' })).toBeVisible();
    await keyboard.press('o');
    await expect(plan.row(second)).toContainText('Opening');
    await expect(plan.row(first)).toContainText('Voting');
    await page.getByRole('button', { name: 'View and help' }).click();
    await page.getByRole('menuitem', { name: /^Shortcuts without Ctrl/ }).click();
    await stops.focus();
    await keyboard.press('p');
    await expect(plan.row(second).getByRole('img', { name: 'pinned' })).toBeVisible();
  });

  await test.step('Enter opens the stop, Escape gives the list back', async () => {
    await keyboard.press('Enter');
    const minutes = page.getByRole('textbox', { name: /^Minutes there/ });
    await minutes.fill('nine');
    await keyboard.press('Enter');
    await expect(page.getByText(/^Enter whole minutes/)).toBeVisible();
    await expect(minutes).toHaveValue('nine');
    await minutes.fill('75');
    await keyboard.press('Enter');
    await expect(plan.row(second)).toContainText('stays 75 min');
    await keyboard.press('Escape');
    await expect(stops).toBeFocused();
  });

  await test.step('a stop is carried to another team on the timelines', async () => {
    await timelines.focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(async () => (await plan.stationNumbers()).length).toBe(7);
    await keyboard.press('Control+z');
    await expect.poll(async () => (await plan.stationNumbers()).length).toBe(8);
  });
});

test('stations are added by search, swapped with a reason, and drives set by hand', async ({
  visitorWith,
  makePlan,
  administrator,
  muster,
}) => {
  const { id, path } = await makePlan('Routes by search');
  const frame = await fillWithRoutes(administrator, muster.origin, id, WANTED);
  const plan = await new RoutesPage((await visitorWith('core-team', 'Sue')).page).openRoutes(path);
  const { page } = plan;
  await plan.openTeam('0102');
  const taken = new Set<string>();
  for (const number of await plan.stationNumbers()) taken.add(number);
  const [first = '', second = ''] = [...taken];

  await test.step('what is on another route is offered to be moved', async () => {
    await plan.openTeam('0101');
    await page.getByRole('combobox', { name: 'Add a stop' }).fill(first);
    await page.getByRole('option', { name: new RegExp(`No ${first}`) }).click();
    await expect(page.getByText(/is on the route of 0102/)).toBeVisible();
    await page.getByRole('button', { name: 'Move it to 0101' }).click();
    await expect(plan.row(first)).toBeVisible();
  });

  await test.step('a swap asks for its reason', async () => {
    await plan.openTeam('0102');
    await page.getByRole('button', { name: new RegExp(`^Edit No ${second}`) }).click();
    await page.getByRole('button', { name: 'Swap …' }).click();
    await page.getByRole('combobox', { name: /^Station that takes/ }).click();
    await page
      .getByRole('option', { name: /^No \d/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Swap', exact: true }).click();
    await expect(page.getByText(/^Say why/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Reason' }).fill('road closed');
    await page.getByRole('button', { name: 'Swap', exact: true }).click();
    await expect(plan.row(second)).toHaveCount(0);
  });

  await test.step('a drive set by hand says who says so', async () => {
    const [, , third = ''] = await plan.stationNumbers();
    await page.getByRole('button', { name: new RegExp(`^Edit No ${third}`) }).click();
    await page.getByRole('button', { name: 'Drive to here …' }).click();
    await page.getByRole('textbox', { name: 'Drive (h:min)' }).fill('1:45');
    await page.getByRole('textbox', { name: 'Reason' }).fill('driver’s word');
    await page.getByRole('button', { name: 'Set for both directions' }).click();
    await expect(plan.row(third)).toContainText('1:45 h');
    await expect(plan.row(third)).toContainText('Set by hand');
  });
  expect(frame.stations.size).toBeGreaterThan(9000);
  await expect(plan.saved).toBeVisible();
});
