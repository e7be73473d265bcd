// Zones: a security officer draws one, those who plan see it at once on list and map, and a logistics
// officer's browser never receives anything of it. Also without a pointer, and taken back.
import { AT_ONCE } from '../support/at-once.ts';
import { PlanPage } from '../support/plan-page.ts';
import { recordWire } from '../support/record-wire.ts';
import { expect, test } from './fixtures.ts';

/** Words that stand in no other place. */
const NAME = 'Quokkabad firing range';
const REASON = 'Wombatgrad ministry letter of 3 May';
/** Around the middle of the map, in pixels. */
const CORNERS = [
  [-60, -50],
  [70, -40],
  [60, 60],
  [-70, 40],
] as const;

test('a zone that security draws reaches those who plan at once, and nobody else', async ({
  visitorWith,
  openBrowser,
  makePlan,
}) => {
  const { path } = await makePlan('Zones');
  const officer = await new PlanPage((await visitorWith('security', 'Sara Sapper')).page).open(
    path,
  );
  const planner = await new PlanPage((await visitorWith('core-team', 'Cora Core')).page).open(path);
  const logistics = await openBrowser(
    await (await visitorWith('logistics', 'Lars Logistics')).context.storageState(),
  );
  const wire = await recordWire(logistics);
  const stranger = await new PlanPage(await logistics.newPage()).open(path);
  await planner.showTab('Zones');
  await expect(planner.page.getByText('No zones yet')).toBeVisible();
  await expect(planner.page.getByRole('button', { name: 'Draw a zone' })).toHaveCount(0);

  await test.step('it is drawn corner by corner on the map, and written when its form is sent', async () => {
    const { page } = officer;
    await officer.showTab('Zones');
    await page.getByRole('button', { name: 'Draw a zone' }).click();
    const map = page.getByRole('region', { name: 'Map of the plan' });
    const box = await map.boundingBox();
    if (!box) throw new Error('the map is not there');
    for (const [index, [right, down]] of CORNERS.entries()) {
      await page.mouse.click(box.x + box.width / 2 + right, box.y + box.height / 2 + down);
      const count = index === 0 ? '1 corner' : `${index + 1} corners`;
      await expect(page.getByRole('group', { name: 'Drawing a zone' })).toContainText(count);
    }
    await page.getByRole('button', { name: 'Finish' }).click();
    const form = page.getByRole('form', { name: 'New zone' });
    await expect(form.getByLabel('Name')).toBeFocused();
    await page.keyboard.type(NAME);
    await form.getByRole('button', { name: 'Add the zone' }).click();
    await expect(form.getByText('Say why, and who said so.')).toBeVisible();
    await expect(form.getByLabel('Name')).toHaveValue(NAME);
    await form.getByLabel('Reason').fill(REASON);
    await form.getByRole('button', { name: 'Add the zone' }).click();
    await expect(page.getByRole('article', { name: NAME })).toContainText('No-go');
    await expect(officer.saved).toBeVisible();
  });

  await test.step('the core team sees it at once, on list, map and feed, and cannot change it', async () => {
    const zone = planner.page.getByRole('article', { name: NAME });
    await expect(zone).toBeVisible(AT_ONCE);
    await expect(zone).toContainText(REASON);
    await expect(zone).toContainText('no end, in force on E-day');
    await expect(zone.getByRole('button', { name: /Edit|Remove/ })).toHaveCount(0);
    expect(await planner.zonesOnMap()).toEqual([NAME]);
    await planner.showTab('Activity');
    await expect(planner.page.getByText(`drew the zone “${NAME}”`)).toBeVisible();
  });

  await test.step('the logistics officer’s browser has received nothing of it', async () => {
    await planner.showTab('Teams');
    await planner.page.getByRole('button', { name: 'New team' }).click();
    await stranger.showTab('Activity');
    await expect(stranger.page.getByText('created LTO')).toBeVisible();
    await expect(stranger.page.getByRole('tab', { name: /Zones/ })).toHaveCount(0);
    expect(await stranger.zonesOnMap()).toEqual([]);
    expect(wire.sockets.some((address) => address.includes('/yjs/plan/'))).toBe(true);
    expect(wire.sockets.filter((address) => address.includes('/yjs/security/'))).toEqual([]);
    expect(wire.received.join('\n')).not.toMatch(/Quokkabad|Wombatgrad/);
  });

  await test.step('undo takes it back everywhere, redo brings it again', async () => {
    await officer.undo.click();
    await planner.showTab('Zones');
    await expect(planner.page.getByText('No zones yet')).toBeVisible(AT_ONCE);
    await officer.redo.click();
    await expect(planner.page.getByRole('article', { name: NAME })).toBeVisible(AT_ONCE);
  });
});

test('a zone around a TEC, its permits and a night approval need no pointer', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Zones by keyboard');
  const { page } = await visitorWith('security', 'Kai Keys');
  const officer = await new PlanPage(page).open(path);
  await officer.showTab('Zones');

  await test.step('a ring around a seat', async () => {
    await page.getByRole('button', { name: 'Around a TEC' }).press('Enter');
    await page.getByRole('combobox', { name: 'Seat of a TEC' }).pressSequentially('Kurchatov');
    await page
      .getByRole('option', { name: /Kurchatov/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const distance = page.getByLabel('Kilometres around it');
    await distance.fill('many');
    await distance.press('Enter');
    await expect(page.getByText('Write kilometres')).toBeVisible();
    await distance.fill('25');
    await distance.press('Enter');
    const form = page.getByRole('form', { name: 'New zone' });
    await form.getByLabel('Name').fill('Test site');
    await form.getByLabel('Kind').selectOption('Permit needed');
    await form.getByLabel('Reason').fill('Ministry');
    await form.getByLabel('Name').press('Enter');
    await expect(page.getByRole('article', { name: 'Test site' })).toContainText('Permit needed');
  });

  await test.step('corners that are no places are refused with their line, and kept', async () => {
    await page.getByRole('button', { name: 'Edit Test site' }).press('Enter');
    const form = page.getByRole('form', { name: 'Edit the zone' });
    const corners = form.getByLabel('Corners');
    await corners.fill('50, 78\n50, seventy-nine\n51, 79');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(form.getByText('Line 2 is no place')).toBeVisible();
    await expect(corners).toHaveValue(/seventy-nine/);
    await corners.fill('50, 78\n50, 79\n51, 79');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(form).toHaveCount(0);
  });

  await test.step('permits and approvals are asked for by the codes of teams', async () => {
    const zone = page.getByRole('article', { name: 'Test site' });
    await zone.getByRole('button', { name: 'Give a permit' }).press('Enter');
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(zone.getByText('There is no STO team 9999')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Approve teams' }).press('Enter');
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('form', { name: 'Night approval' })).toContainText('no STO team');
  });

  await test.step('a zone is removed, and comes back with undo', async () => {
    await page.getByRole('button', { name: 'Remove Test site' }).press('Enter');
    await expect(page.getByText('No zones yet')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(page.getByRole('article', { name: 'Test site' })).toBeVisible();
  });
});
