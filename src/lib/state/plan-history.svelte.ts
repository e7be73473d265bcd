// Undo and redo of one's own edits, with the words of the step each would take back.
import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { createPlanUndo } from '../doc/undo.ts';

/** A step that was taken back or done again; others may have overwritten all of it meanwhile. */
export type HistoryStep = { readonly label: string; readonly hasEffect: boolean };

export class PlanHistory {
  readonly #undo;
  readonly #subscribe;

  constructor(doc: Y.Doc) {
    const undo = createPlanUndo(doc);
    this.#undo = undo;
    this.#subscribe = createSubscriber((update) => undo.onChanged(update));
  }

  /** What undo would take back, or null. */
  get undoLabel(): string | null {
    this.#subscribe();
    return this.#undo.undoLabel();
  }

  get redoLabel(): string | null {
    this.#subscribe();
    return this.#undo.redoLabel();
  }

  /** Counts own edits that can be taken back: tells whether another one followed. */
  get depth(): number {
    return this.#undo.undoDepth();
  }

  /** Takes the last own edit back; null when there was none. */
  undo(): HistoryStep | null {
    const label = this.#undo.undoLabel();
    return label === null ? null : { label, hasEffect: this.#undo.undo() };
  }

  redo(): HistoryStep | null {
    const label = this.#undo.redoLabel();
    return label === null ? null : { label, hasEffect: this.#undo.redo() };
  }

  destroy(): void {
    this.#undo.destroy();
  }
}
