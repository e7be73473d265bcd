// Where the reader stands in the list of findings, and which groups are folded.
// Invariant: the row stays chosen while the list changes around it; when it goes, its place is kept.
import { rowOfKey } from '../../ui/row-of-key.ts';
import type { CheckRow } from './check-rows.ts';

const PAGE_ROWS = 8;

export class CheckCursor {
  readonly #rows: () => readonly CheckRow[];
  #key = $state<string | null>(null);
  #place = 0;
  folded = $state.raw<ReadonlySet<string>>(new Set());

  constructor(rows: () => readonly CheckRow[]) {
    this.#rows = rows;
  }

  /** The place of the chosen row, or -1 while none is. */
  get index(): number {
    if (this.#key === null) return -1;
    const rows = this.#rows();
    const at = rows.findIndex((row) => row.key === this.#key);
    return at === -1 ? Math.min(this.#place, rows.length - 1) : at;
  }

  get row(): CheckRow | null {
    return this.#rows()[this.index] ?? null;
  }

  moveTo(index: number): void {
    const rows = this.#rows();
    this.#place = Math.max(0, Math.min(index, rows.length - 1));
    this.#key = rows[this.#place]?.key ?? null;
  }

  fold(key: string, isFolded: boolean): void {
    const folded = new Set(this.folded);
    if (isFolded) folded.add(key);
    else folded.delete(key);
    this.folded = folded;
  }

  /** Acts on a key of the list; false when it means nothing here. */
  actOnKey(key: string): boolean {
    const target = rowOfKey(key, this.index, PAGE_ROWS);
    if (target !== null) {
      this.moveTo(target);
      return true;
    }
    const { row } = this;
    if (row?.kind !== 'rule') return false;
    if (key === 'ArrowLeft') this.fold(row.key, true);
    else if (key === 'ArrowRight') this.fold(row.key, false);
    else if (key === ' ') this.fold(row.key, !row.isFolded);
    else return false;
    return true;
  }
}
