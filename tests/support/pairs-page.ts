// What a person does on the pairing board, in the words on the screen.
import { expect, type Locator, type Page } from '@playwright/test';
import { PlanPage } from './plan-page.ts';

export class PairsPage extends PlanPage {
  readonly unpaired: Locator;
  readonly teams: Locator;
  readonly proposal: Locator;

  constructor(page: Page) {
    super(page);
    this.unpaired = page.getByRole('listbox', { name: /^People without a team/ });
    this.teams = page.getByRole('grid', { name: /^Teams/ });
    this.proposal = page.getByRole('dialog', { name: 'Pair the rest' });
  }

  /** Opens the board of a plan; resolves when it is live. */
  async openBoard(planPath: string): Promise<this> {
    await this.open(`${planPath}/pairs`);
    await expect(this.teams.or(this.unpaired).first()).toBeVisible();
    return this;
  }

  team(code: string): Locator {
    return this.teams.getByRole('row').filter({ has: this.page.getByText(code, { exact: true }) });
  }

  /** A team's first or second place. */
  place(code: string, nth: 0 | 1): Locator {
    return this.team(code).locator(`[data-place="${nth}"]`);
  }

  person(name: string): Locator {
    return this.unpaired.getByRole('option').filter({ hasText: name });
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('both ends of a drag must be on the page');
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
    await mouse.up();
  }

  /** Opens "Pair the rest" and waits for the answer. */
  async propose(): Promise<void> {
    await this.page.getByRole('button', { name: 'Pair the rest' }).click();
    await expect(this.proposal.getByRole('columnheader', { name: 'Proposed' })).toBeVisible();
  }
}
