// Where the keyboard stands in the TEC list, and how moving there changes the selection.
// Invariant: the index always names a row that exists, or 0 in an empty list.
import type { Workspace } from '../../state/workspace.svelte.ts';
import { tecsBetween, tecsOfRow, type ListRow } from './tec-rows.ts';

export class TecListCursor {
  readonly #workspace: Workspace;
  readonly #rows: () => readonly ListRow[];
  #index = $state(0);
  /** Where a range with Shift starts. */
  #anchor = 0;

  constructor(workspace: Workspace, rows: () => readonly ListRow[]) {
    this.#workspace = workspace;
    this.#rows = rows;
  }

  get index(): number {
    return Math.max(0, Math.min(this.#index, this.#rows().length - 1));
  }

  get row(): ListRow | null {
    return this.#rows()[this.index] ?? null;
  }

  moveTo(index: number): void {
    this.#index = Math.max(0, Math.min(index, this.#rows().length - 1));
  }

  moveBy(rows: number): void {
    this.moveTo(this.index + rows);
  }

  /** Selects everything from the last row acted on to here. */
  extendTo(index: number): void {
    this.moveTo(index);
    this.#select(tecsBetween(this.#rows(), this.#anchor, this.index), 'replace');
  }

  /** Takes this row's TECs in or out; a region counts as selected when all of it is. */
  toggle(): void {
    const { row } = this;
    if (!row) return;
    this.#anchor = this.index;
    const { selection } = this.#workspace;
    const tecIds = tecsOfRow(row);
    const isWhole = tecIds.every((id) => selection.has(id));
    const changing = isWhole ? tecIds : tecIds.filter((id) => !selection.has(id));
    this.#select(changing, 'toggle');
  }

  /** Selects this row's TECs and nothing else. */
  choose(): void {
    if (!this.row) return;
    this.#anchor = this.index;
    this.#select(tecsOfRow(this.row), 'replace');
  }

  chooseAll(): void {
    const rows = this.#rows();
    this.#select(tecsBetween(rows, 0, rows.length - 1), 'replace');
  }

  #select(...change: Parameters<Workspace['selection']['select']>): void {
    const { selection, panels } = this.#workspace;
    selection.select(...change);
    panels.closeDetails();
  }
}
