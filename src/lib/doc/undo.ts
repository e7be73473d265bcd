// Undo and redo of one person's own edits, each step with the words that describe it.
// Invariant: a step is one command; edits of others are never touched. A step that others have wholly
// overwritten does nothing: it never takes back the step below it.
import * as Y from 'yjs';
import type { DocumentKind } from '../protocol/roles.ts';
import { DOCUMENT_SHAPES } from './document-shape.ts';
import { mendRestoredRecords } from './mend-restored-records.ts';
import { LocalEdit } from './origins.ts';

const LABEL = 'label';
const ORDER = 'order';
/** Counts the steps of this browser over all documents, so that undo can go back through them in order. */
let lastOrder = 0;

export type DocUndo = {
  /** Takes back one step; false when nothing was left of it to take back. */
  undo(): boolean;
  /** Does one step again; false when nothing was left of it to do. */
  redo(): boolean;
  /** What `undo()` would take back, or null when there is nothing. */
  undoLabel(): string | null;
  redoLabel(): string | null;
  /** Where the step that `undo()` would take back stands among those of all documents; 0 without any. */
  undoOrder(): number;
  redoOrder(): number;
  /** How many steps `undo()` could take back. */
  undoDepth(): number;
  onChanged(listener: () => void): () => void;
  destroy(): void;
};

/** Watches a document for commands run here and offers to take them back. */
export function createDocUndo(doc: Y.Doc, kind: DocumentKind): DocUndo {
  const roots = Object.keys(DOCUMENT_SHAPES[kind]).map((root) => doc.getMap(root));
  const manager = new Y.UndoManager(roots, {
    trackedOrigins: new Set([LocalEdit]),
    captureTimeout: 0,
  });
  let movingLabel: string | null = null;

  manager.on('stack-item-added', ({ stackItem, origin }) => {
    // While undoing or redoing, the origin is the manager itself: the new item keeps the old words.
    const label = origin instanceof LocalEdit ? origin.label : movingLabel;
    if (label !== null) stackItem.meta.set(LABEL, label);
    stackItem.meta.set(ORDER, (lastOrder += 1));
  });

  const listeners = new Set<() => void>();
  const notify = (): void => listeners.forEach((listener) => listener());
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
    manager.on(event, notify);
  }

  function move(stack: StackItem[], step: () => unknown): boolean {
    // Yjs goes on to the next item when one has no effect; without items below there is none to go to.
    const below = stack.splice(0, stack.length - 1);
    movingLabel = labelOnTop(stack);
    const moved = step() !== null;
    movingLabel = null;
    mendRestoredRecords(doc, kind);
    stack.unshift(...below);
    notify();
    return moved;
  }

  return {
    undo: () => move(manager.undoStack, () => manager.undo()),
    redo: () => move(manager.redoStack, () => manager.redo()),
    undoLabel: () => labelOnTop(manager.undoStack),
    redoLabel: () => labelOnTop(manager.redoStack),
    undoOrder: () => orderOnTop(manager.undoStack),
    redoOrder: () => orderOnTop(manager.redoStack),
    undoDepth: () => manager.undoStack.length,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => manager.destroy(),
  };
}

type StackItem = Y.UndoManager['undoStack'][number];

function labelOnTop(stack: readonly StackItem[]): string | null {
  const label: unknown = stack.at(-1)?.meta.get(LABEL);
  return typeof label === 'string' ? label : null;
}

function orderOnTop(stack: readonly StackItem[]): number {
  return Number(stack.at(-1)?.meta.get(ORDER) ?? 0);
}
