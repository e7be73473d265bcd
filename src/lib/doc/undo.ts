// Undo and redo of one person's own edits, each step with the words that describe it.
// Invariant: a step is one command; edits of others are never touched.
import * as Y from 'yjs';
import { LocalEdit } from './origins.ts';
import { planRoots } from './plan-doc.ts';

const LABEL = 'label';

export type PlanUndo = {
  undo(): void;
  redo(): void;
  /** What `undo()` would take back, or null when there is nothing. */
  undoLabel(): string | null;
  redoLabel(): string | null;
  onChanged(listener: () => void): () => void;
  destroy(): void;
};

/** Watches the plan document for commands run here and offers to take them back. */
export function createPlanUndo(doc: Y.Doc): PlanUndo {
  const { tecAssignments, ltoTeams, watchContacts } = planRoots(doc);
  const manager = new Y.UndoManager([tecAssignments, ltoTeams, watchContacts], {
    trackedOrigins: new Set([LocalEdit]),
    captureTimeout: 0,
  });
  let movingLabel: string | null = null;

  manager.on('stack-item-added', ({ stackItem, origin }) => {
    // While undoing or redoing, the origin is the manager itself: the new item keeps the old words.
    const label = origin instanceof LocalEdit ? origin.label : movingLabel;
    if (label !== null) stackItem.meta.set(LABEL, label);
  });

  function labelOnTop(stack: readonly { meta: Map<unknown, unknown> }[]): string | null {
    const label = stack.at(-1)?.meta.get(LABEL);
    return typeof label === 'string' ? label : null;
  }
  function move(stack: readonly { meta: Map<unknown, unknown> }[], step: () => void): void {
    movingLabel = labelOnTop(stack);
    step();
    movingLabel = null;
  }

  return {
    undo: () => move(manager.undoStack, () => manager.undo()),
    redo: () => move(manager.redoStack, () => manager.redo()),
    undoLabel: () => labelOnTop(manager.undoStack),
    redoLabel: () => labelOnTop(manager.redoStack),
    onChanged(listener) {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
      for (const event of events) manager.on(event, listener);
      return () => {
        for (const event of events) manager.off(event, listener);
      };
    },
    destroy: () => manager.destroy(),
  };
}
