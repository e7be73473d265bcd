// What a person does in the workspace of a plan, in the words on the screen.
import { expect, type Locator, type Page } from '@playwright/test';
import type { MapHost } from '../../src/lib/map/map-host.ts';

/** A TEC as tests name it: its id, and its English name in the list. */
export type TecName = { readonly id: string; readonly name: string };

/** TECs that the demonstration's draft leaves to no team. */
export const UNASSIGNED = {
  kegen: { id: 'KZ-ALM-09', name: 'Kegen District' },
  raiymbek: { id: 'KZ-ALM-15', name: 'Raiymbek District' },
  uygur: { id: 'KZ-ALM-19', name: 'Uygur District' },
  ulytau: { id: 'KZ-KAR-17', name: 'Ulytau District' },
  /** 14 square kilometres: at country scale only its seat's marker can be hit. */
  satpayev: { id: 'KZ-KAR-07', name: 'Satpayev City' },
} as const satisfies Record<string, TecName>;

/** Without a graphics card the processor draws the map, on a shared machine for several people at once. */
const OPEN_MAX_MILLISECONDS = 60_000;

export class PlanPage {
  readonly page: Page;
  /** What is said about where this person's edits are. */
  readonly saveStatus: Locator;
  readonly saved: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.saveStatus = page.locator('[data-save-state]');
    this.saved = this.saveStatus.getByText('Saved', { exact: true });
    this.undo = page.getByRole('button', { name: /^Undo/ }).first();
    this.redo = page.getByRole('button', { name: /^Redo/ }).first();
  }

  /** Opens the plan; resolves when it is live and the map is drawn. */
  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await expect(this.saved).toBeVisible({ timeout: OPEN_MAX_MILLISECONDS });
    return this;
  }

  /** Gives the plan an illustrative list of stations. */
  async generateStations(path: string): Promise<void> {
    await this.open(`${path}/stations`);
    const generate = this.page.getByRole('button', { name: 'Generate an illustrative list' });
    await generate.click();
    await expect(generate).toBeHidden({ timeout: OPEN_MAX_MILLISECONDS });
  }

  /** Where a TEC is on the page, once the map has come to rest. */
  async pointOfTec(tecId: string): Promise<{ x: number; y: number }> {
    const map = this.page.getByRole('region', { name: 'Map of the plan' });
    await map.waitFor();
    await this.page.waitForFunction(
      () => (document.querySelector('.muster-map') as MapHost | null)?.planMap !== undefined,
    );
    return this.page.evaluate((id) => {
      const { planMap } = document.querySelector('.muster-map') as MapHost;
      if (!planMap) throw new Error('the map is not there');
      return planMap.screenPointOfTec(id as Parameters<typeof planMap.screenPointOfTec>[0]);
    }, tecId);
  }

  /** Names of the zones that the map draws. */
  async zonesOnMap(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const { planMap } = document.querySelector('.muster-map') as MapHost;
      return planMap?.zonesDrawn() ?? [];
    });
  }

  async clickTec(tec: TecName, options: { readonly add?: boolean } = {}): Promise<void> {
    const { x, y } = await this.pointOfTec(tec.id);
    if (options.add) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(x, y);
    if (options.add) await this.page.keyboard.up('Shift');
  }

  async showTab(
    name: 'Teams' | 'TECs' | 'Details' | 'Abroad' | 'Checks' | 'Zones' | 'Activity',
  ): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** A TEC's row in the list, found by its name. */
  async rowOfTec({ name }: TecName): Promise<Locator> {
    await this.showTab('TECs');
    await this.page.getByRole('searchbox', { name: /^Search TECs/ }).fill(name);
    return this.page.getByRole('option', { name: new RegExp(`^${name}`) });
  }

  /** Waits until the list says which team has a TEC, or that none has. */
  async expectTeam(tec: TecName, code: string | null): Promise<void> {
    await expect(await this.rowOfTec(tec)).toContainText(code ?? 'Unassigned');
  }

  /** Gives what is selected to a team by the keyboard. */
  async assignSelectionTo(teamNumber: number): Promise<void> {
    await this.page.keyboard.press('a');
    await this.page.getByRole('dialog').getByRole('combobox').fill(String(teamNumber));
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Selects one TEC in the list and gives it to a team. */
  async assign(tec: TecName, teamNumber: number): Promise<void> {
    await (await this.rowOfTec(tec)).click();
    await this.assignSelectionTo(teamNumber);
  }
}
