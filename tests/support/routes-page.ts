// What a person does with routes, in the words on the screen: the panel of one team, the timelines of all.
import { expect, type Locator, type Page } from '@playwright/test';
import { PlanPage } from './plan-page.ts';

export class RoutesPage extends PlanPage {
  readonly timelines: Locator;
  readonly stops: Locator;

  constructor(page: Page) {
    super(page);
    this.timelines = page.getByRole('grid', { name: /^Routes of all teams/ });
    this.stops = page.getByRole('grid', { name: /^Stops of/ });
  }

  /** Opens the page of all routes; resolves when the stations are there. */
  async openRoutes(planPath: string): Promise<this> {
    await this.open(`${planPath}/routes`);
    await expect(this.timelines.getByRole('gridcell').first()).toBeVisible();
    return this;
  }

  /** Takes a team in hand by its row of the timelines. */
  async openTeam(code: string): Promise<void> {
    await this.timelines.getByRole('rowheader', { name: new RegExp(`^${code}`) }).click();
    await expect(this.page.getByRole('heading', { name: code, exact: true })).toBeVisible();
  }

  /** The numbers of the stations of the route in hand, in order. */
  async stationNumbers(): Promise<string[]> {
    const rows = await this.stops.getByRole('row').allInnerTexts();
    return rows.map((text) => /No (\d+)/.exec(text)?.[1] ?? '');
  }

  row(stationNumber: string): Locator {
    return this.stops.getByRole('row').filter({ hasText: `No ${stationNumber}` });
  }

  /** Drags a stop of the list to the upper half of another one, so that it goes before it. */
  async dragBefore(stationNumber: string, beforeNumber: string): Promise<void> {
    await this.row(beforeNumber).evaluate((row) => row.scrollIntoView({ block: 'start' }));
    const from = await this.row(stationNumber).locator('[data-handle]').boundingBox();
    const to = await this.row(beforeNumber).boundingBox();
    if (!from || !to) throw new Error('both ends of a drag must be on the page');
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 40, to.y + to.height / 4, { steps: 6 });
    await mouse.up();
  }
}
