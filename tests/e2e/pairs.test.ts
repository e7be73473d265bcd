// The pairing board: people put into teams by keys, by mouse and by a proposal, seen by others at once.
import { PairsPage } from '../support/pairs-page.ts';
import { expect, test } from './fixtures.ts';

// The demonstration leaves these four LTOs without a team, LTO11 and LTO12 without anybody, and two
// British observers together in LTO04.
const [AGATE, JASPER, RUTILE] = [
  'Sample Agate 22',
  'Sample Jasper 23',
  'Sample Rutile 24',
] as const;

test('people are paired by keys alone, by mouse and by a proposal, each one undo step, live for others', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Pairing');
  const mine = await new PairsPage((await visitorWith('core-team', 'Pia Pairs')).page).openBoard(
    path,
  );
  const theirs = await new PairsPage((await visitorWith('core-team', 'Paul')).page).openBoard(path);
  const { keyboard } = mine.page;

  await test.step('the rules speak at once', async () => {
    await expect(mine.team('LTO04')).toContainText('Same nationality');
    await expect(mine.team('LTO01')).toContainText('Fits');
    await expect(mine.team('LTO11')).toContainText('Not started');
  });

  await test.step('by keys: pick up, type the number, put down; Escape gives up', async () => {
    await mine.unpaired.focus();
    await keyboard.press('Space');
    await keyboard.type('12');
    await expect(mine.page.getByText('LTO12, free place')).toBeVisible();
    await keyboard.press('Escape');
    await expect(mine.person(AGATE)).toBeVisible();
    await keyboard.press('Space');
    await keyboard.type('11');
    await keyboard.press('Enter');
    await expect(theirs.team('LTO11')).toContainText(AGATE);
    await expect(theirs.team('LTO11')).toContainText('Not two observers');
    await expect(theirs.person(AGATE)).toHaveCount(0);
  });

  await test.step('a proposal completes the half team, taken in one step and undone in one', async () => {
    await mine.propose();
    await expect(mine.proposal).toContainText('LTO12');
    await mine.proposal.getByRole('button', { name: 'Take 2 pairs' }).click();
    await expect(theirs.team('LTO11')).toContainText('Fits');
    await expect(theirs.team('LTO12')).toContainText('Fits');
    await mine.undo.click();
    await expect(theirs.team('LTO12')).toContainText('Not started');
    await expect(theirs.team('LTO11')).toContainText(AGATE);
    await expect(theirs.unpaired.getByRole('option')).toHaveCount(3);
  });

  await test.step('by mouse: into a free place, and in the place of somebody else', async () => {
    await mine.drag(mine.person(JASPER), mine.place('LTO11', 1));
    await expect(theirs.team('LTO11')).toContainText(JASPER);
    await mine.drag(mine.place('LTO04', 0), mine.place('LTO05', 0));
    await expect(theirs.team('LTO04')).toContainText('Sample Basalt 09');
    await expect(theirs.team('LTO05')).toContainText('Sample Hematite 07');
    await expect(theirs.team('LTO04')).toContainText('Fits');
    await mine.drag(mine.place('LTO11', 1), mine.unpaired);
    await expect(theirs.person(JASPER)).toBeVisible();
  });

  await test.step('a locked pair lets nobody out', async () => {
    await mine.page.getByRole('button', { name: 'Lock the pair of LTO01' }).click();
    const locked = theirs.page.getByRole('button', { name: 'Unlock the pair of LTO01' });
    await expect(locked).toBeVisible();
    await theirs.place('LTO01', 0).click();
    await expect(
      theirs.page.getByText('The pair of LTO01 is locked. Unlock it first.'),
    ).toBeVisible();
    await mine.undo.click();
    await expect(locked).toHaveCount(0);
  });

  await test.step('what others did meanwhile is said, and only what still holds is taken', async () => {
    await mine.propose();
    await theirs.person(RUTILE).click();
    await theirs.place('LTO12', 0).click();
    const notice = mine.proposal.getByText('People or teams were changed meanwhile.');
    await expect(notice).toBeVisible();
    const take = mine.proposal.getByRole('button', { name: /^Take/ });
    await expect(take).toHaveText(/Take [01] pairs?/);
    await mine.proposal.getByRole('button', { name: 'Propose again' }).click();
    await expect(notice).toHaveCount(0);
    await mine.proposal.getByRole('checkbox', { name: 'Take LTO11' }).uncheck();
    await mine.proposal.getByRole('button', { name: 'Take 1 pair' }).click();
    await expect(theirs.team('LTO12')).toContainText('Fits');
    await expect(theirs.team('LTO11')).toContainText('Not two observers');
    await expect(theirs.unpaired.getByRole('option')).toHaveCount(1);
  });

  await test.step('by keys: out of a team again', async () => {
    await mine.teams.focus();
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await keyboard.press('Delete');
    await expect(theirs.person('Sample Jasper 02')).toBeVisible();
    await keyboard.press('Control+z');
    await expect(theirs.person('Sample Jasper 02')).toHaveCount(0);
  });

  for (const person of [mine, theirs]) await expect(person.saved).toBeVisible();
});

test('300 STOs get 150 teams and the best pairs', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Many pairs');
  const board = await new PairsPage((await visitorWith('core-team', 'Olga')).page).openBoard(path);
  await board.page.getByRole('button', { name: /^STO/ }).click();
  await expect(board.page.getByText('No STO teams yet')).toBeVisible();
  await board.page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(board.team('0001')).toContainText('Not started');
  await board.propose();
  await board.proposal.getByRole('button', { name: 'Take 150 pairs' }).click();
  await expect(board.page.getByText('Everybody has a team')).toBeVisible();
  await expect(board.team('0001')).toContainText('Fits');
  await expect(board.saved).toBeVisible();
  await board.undo.click();
  await expect(board.unpaired).toBeVisible();
  await expect(board.team('0001')).toContainText('Not started');
});

test('on a phone two taps put somebody into a team', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('Pairs on a phone');
  const { page } = await visitorWith('core-team', 'Phil Phone');
  await page.setViewportSize({ width: 390, height: 844 });
  const board = await new PairsPage(page).openBoard(path);
  await board.person(AGATE).click();
  await page.getByLabel('Show teams').selectOption('open');
  await board.place('LTO12', 0).click();
  await expect(board.place('LTO12', 0)).toContainText(AGATE);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('those who may not know people have no board', async ({ visitorWith, makePlan }) => {
  const { path } = await makePlan('No board');
  const { page } = await visitorWith('logistics', 'Lena Logistics');
  await page.goto(`${path}/pairs`);
  await expect(page.getByText('Only the core team sees people')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Pairs' })).toHaveCount(0);
});
