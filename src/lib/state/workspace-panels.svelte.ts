// What is open around the map: tabs, the thing whose details are shown, dialogs, the map's tool.
import type { LtoTeamId, PecAbroadId, TecId } from '../domain/ids.ts';

/** Something whose details can be open. */
export type OpenThing =
  | { readonly kind: 'tec'; readonly id: TecId }
  | { readonly kind: 'team'; readonly id: LtoTeamId }
  | { readonly kind: 'pec-abroad'; readonly id: PecAbroadId }
  | { readonly kind: 'areas-proposal' }
  | { readonly kind: 'routes-proposal' };

export const LEFT_TABS = ['teams', 'tecs', 'routes'] as const;
export type LeftTab = (typeof LEFT_TABS)[number];
export const RIGHT_TABS = ['details', 'abroad', 'checks', 'zones', 'review', 'activity'] as const;
export type RightTab = (typeof RIGHT_TABS)[number];

export type WorkspaceDialog = 'search' | 'assign' | 'shortcuts' | 'about' | 'settings';

/** Gestures of the map's left button. */
export type PlanTool = 'select' | 'rectangle' | 'lasso' | 'paint';

export class WorkspacePanels {
  leftTab = $state<LeftTab>('teams');
  rightTab = $state<RightTab>('details');
  isLeftShown = $state(true);
  isRightShown = $state(true);
  /** On a phone one sheet holds all tabs. */
  sheetTab = $state<LeftTab | RightTab>('teams');
  isSheetRaised = $state(false);
  dialog = $state<WorkspaceDialog | null>(null);
  /** What was typed to open "Assign to ...", usually a team's number. */
  assignQuery = $state('');
  tool = $state<PlanTool>('select');
  paintTeamId = $state<LtoTeamId | null>(null);
  #opened = $state.raw<OpenThing | null>(null);

  /** The thing whose details are shown, or null. */
  get opened(): OpenThing | null {
    return this.#opened;
  }

  /** Shows the details of something. */
  open(thing: OpenThing): void {
    this.#opened = thing;
    this.showRight('details');
  }

  /** Shows a tab of the right panel, on a phone in the raised sheet. */
  showRight(tab: RightTab): void {
    this.rightTab = tab;
    this.sheetTab = tab;
    this.isRightShown = true;
    this.isSheetRaised = true;
  }

  /** Shows a tab of the left panel, on a phone in the raised sheet. */
  showLeft(tab: LeftTab): void {
    this.leftTab = tab;
    this.sheetTab = tab;
    this.isLeftShown = true;
    this.isSheetRaised = true;
  }

  /** Shows what is selected in the place of one thing's details. */
  closeDetails(): void {
    this.#opened = null;
  }

  /** Opens "Assign to ..." for what is selected. */
  openAssign(query = ''): void {
    this.assignQuery = query;
    this.dialog = 'assign';
  }

  paintWith(ltoTeamId: LtoTeamId): void {
    this.paintTeamId = ltoTeamId;
    this.tool = 'paint';
  }
}
