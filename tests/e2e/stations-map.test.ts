// Election day on the map: a station is opened, joins the route in hand, a stop is dragged to another place,
// a pin is moved. Everything is looked for where the renderer has really drawn it.
import type { Page } from '@playwright/test';
import type { MapHost } from '../../src/lib/map/map-host.ts';
import type { Station, StationFrame } from '../../src/lib/domain/station.ts';
import { textOfStationNumber } from '../../src/lib/domain/stations/station-number.ts';
import { PlanPage } from '../support/plan-page.ts';
import { fillWithRoutes } from '../support/plan-with-routes.ts';
import { expect, test } from './fixtures.ts';

const APART_PX = 250;
const ROUTES = { teamsPerAor: 1, routes: 2, stopsPerRoute: 4 };

test('a station on the map joins the route in hand, its stop is dragged, its pin is moved', async ({
  visitorWith,
  administrator,
  muster,
  makePlan,
}) => {
  const { id, path } = await makePlan('Stations on the map');
  const frame = await fillWithRoutes(administrator, muster.origin, id, ROUTES);
  const { page } = await new PlanPage((await visitorWith('core-team', 'Stana Station')).page).open(
    path,
  );
  await page.getByRole('tab', { name: /^Routes/ }).click();
  await page.getByRole('button', { name: 'First team' }).click();
  await expect(page.getByRole('heading', { name: '0101' })).toBeVisible();
  await expect.poll(() => numbersOfStops(page)).toHaveLength(ROUTES.stopsPerRoute);
  const [first, second] = await numbersOfStops(page);
  const free = freeStationNear(frame, numbered(frame, first), await numbersOfStops(page));
  const name = `Polling station ${textOfStationNumber(free.number)}`;
  const card = page.getByRole('region', { name });

  await test.step('a click on it opens its card', async () => {
    await expect(card).toHaveCount(0);
    await clickStation(page, free);
    await expect(card).toContainText('Illustrative');
  });

  await test.step('its button adds it to the route in hand, by keyboard too', async () => {
    const add = card.getByRole('button', { name: 'Add to 0101' });
    await add.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => numbersOfStops(page)).toContain(free.number);
    await expect(card.getByRole('button', { name: 'Remove from 0101' })).toBeVisible();
  });

  await test.step('Escape gives a drag of its stop up, a drop on another stop takes its number', async () => {
    const before = await numbersOfStops(page);
    const target = numbered(frame, second);
    await showBoth(page, free, target);
    await dragTo(page, free, target);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await numbersOfStops(page)).toEqual(before);
    await dragTo(page, free, target);
    await page.mouse.up();
    await expect.poll(() => numbersOfStops(page)).toEqual(swapped(before, free, target));
  });

  await test.step('the pin moves with a reason, and only then', async () => {
    await card.getByRole('button', { name: 'Move pin' }).click();
    const form = card.getByRole('form', { name: 'Move the pin' });
    await form.getByLabel('Latitude, longitude').fill('51.5, 71.25');
    await form.getByRole('button', { name: 'Move pin' }).click();
    await expect(form).toContainText('Say why');
    await expect(form.getByLabel('Latitude, longitude')).toHaveValue('51.5, 71.25');
    await form.getByLabel('Reason').fill('Seen by LTO01');
    await form.getByRole('button', { name: 'Move pin' }).click();
    await expect(card).toContainText('Pin moved: Seen by LTO01');
    await expect.poll(() => isDrawnAt(page, { lng: 71.25, lat: 51.5 }, free)).toBe(true);
  });

  await test.step('Escape closes the card', async () => {
    await page.getByRole('region', { name: 'Map of the plan' }).locator('canvas').focus();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });
});

/** The numbers of the stations of the route in hand, in its order. */
async function numbersOfStops(page: Page): Promise<readonly number[]> {
  const rows = await page.getByRole('grid').getByRole('row').allInnerTexts();
  return rows.flatMap((text) => {
    const number = /No (\d+)/.exec(text)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function numbered(frame: StationFrame, number: number | undefined): Station {
  const station = [...frame.stations.values()].find((each) => each.number === number);
  if (!station) throw new Error(`no station ${number}`);
  return station;
}

/** Another station of the same TEC, far enough from all others to be hit alone. */
function freeStationNear(frame: StationFrame, near: Station, taken: readonly number[]): Station {
  const all = [...frame.stations.values()];
  const away = (a: Station, b: Station): number =>
    a.position && b.position
      ? Math.hypot(a.position.lng - b.position.lng, a.position.lat - b.position.lat)
      : 0;
  const inTec = all.filter(({ tecId, number }) => tecId === near.tecId && !taken.includes(number));
  const loneliness = (station: Station): number =>
    Math.min(...all.filter((each) => each !== station).map((each) => away(each, station)));
  const [loneliest] = inTec.toSorted((a, b) => loneliness(b) - loneliness(a));
  if (!loneliest) throw new Error('no free station');
  return loneliest;
}

/** The order in which `moved` has the number that `target` had. */
function swapped(order: readonly number[], moved: Station, target: Station): readonly number[] {
  const place = order.indexOf(target.number);
  return order.filter((number) => number !== moved.number).toSpliced(place, 0, moved.number);
}

type Place = { readonly lng: number; readonly lat: number };

/** Where a place is on the page, once the map shows it near enough to tell stations apart. */
function placeOnPage(
  page: Page,
  place: Place,
  zoom: number | null,
): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([center, wantedZoom]) => {
      const { planMap } = document.querySelector('.muster-map') as MapHost;
      if (!planMap) throw new Error('the map is not there');
      if (wantedZoom !== null) planMap.flyTo({ center, zoom: wantedZoom });
      return planMap.screenPointOf(center);
    },
    [place, zoom] as const,
  );
}

function placeOf({ position, number }: Station): Place {
  if (!position) throw new Error(`station ${number} has no place`);
  return position;
}

async function clickStation(page: Page, station: Station): Promise<void> {
  const point = await placeOnPage(page, placeOf(station), 11);
  await expect.poll(() => isDrawnAt(page, placeOf(station), station)).toBe(true);
  await page.mouse.click(point.x, point.y);
}

const pointOf = (page: Page, station: Station) => placeOnPage(page, placeOf(station), null);

/** Looks from so far that both are in view and yet well apart. */
async function showBoth(page: Page, one: Station, other: Station): Promise<void> {
  const [a, b] = [placeOf(one), placeOf(other)];
  const degrees = Math.hypot(a.lng - b.lng, a.lat - b.lat);
  const zoom = Math.min(12, Math.log2((APART_PX * 360) / (512 * degrees)));
  await placeOnPage(page, { lng: (a.lng + b.lng) / 2, lat: (a.lat + b.lat) / 2 }, zoom);
}

async function isDrawnAt(page: Page, place: Place, { number }: Station): Promise<boolean> {
  const point = await placeOnPage(page, place, null);
  return page.evaluate(
    ([at, wanted]) => {
      const { planMap } = document.querySelector('.muster-map') as MapHost;
      return planMap?.drawnAt(at, 'stations').includes(wanted) === true;
    },
    [point, number] as const,
  );
}

/** Takes the stop at a station up and carries it to another, without letting go. */
async function dragTo(page: Page, station: Station, target: Station): Promise<void> {
  const from = await pointOf(page, station);
  const to = await pointOf(page, target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
}
