// Undo and redo of one's own edits in all documents of a plan, newest first, with the words of each step.
import { createSubscriber } from 'svelte/reactivity';
import type { DocUndo } from '../doc/undo.ts';

/** A step that was taken back or done again; others may have overwritten all of it meanwhile. */
export type HistoryStep = { readonly label: string; readonly hasEffect: boolean };

export class PlanHistory {
  readonly #undos: readonly DocUndo[];
  readonly #subscribe;

  constructor(undos: readonly DocUndo[]) {
    this.#undos = undos;
    this.#subscribe = createSubscriber((update) => {
      const stops = undos.map((undo) => undo.onChanged(update));
      return () => stops.forEach((stop) => stop());
    });
  }

  /** What undo would take back, or null. */
  get undoLabel(): string | null {
    this.#subscribe();
    return this.#newest((undo) => undo.undoOrder())?.undoLabel() ?? null;
  }

  get redoLabel(): string | null {
    this.#subscribe();
    return this.#newest((undo) => undo.redoOrder())?.redoLabel() ?? null;
  }

  /** Counts own edits that can be taken back: tells whether another one followed. */
  get depth(): number {
    return this.#undos.reduce((sum, undo) => sum + undo.undoDepth(), 0);
  }

  /** Takes the last own edit back; null when there was none. */
  undo(): HistoryStep | null {
    const undo = this.#newest((candidate) => candidate.undoOrder());
    const label = undo?.undoLabel() ?? null;
    return undo && label !== null ? { label, hasEffect: undo.undo() } : null;
  }

  redo(): HistoryStep | null {
    const undo = this.#newest((candidate) => candidate.redoOrder());
    const label = undo?.redoLabel() ?? null;
    return undo && label !== null ? { label, hasEffect: undo.redo() } : null;
  }

  destroy(): void {
    for (const undo of this.#undos) undo.destroy();
  }

  /** The document whose next step is the newest, or null when none has any. */
  #newest(orderOf: (undo: DocUndo) => number): DocUndo | null {
    const [newest] = this.#undos.toSorted((a, b) => orderOf(b) - orderOf(a));
    return newest && orderOf(newest) > 0 ? newest : null;
  }
}
