// Pointer on a row of the TEC list: click selects, Ctrl adds, Shift takes a range, a drag carries the TECs.
import type { TecId } from '../../domain/ids.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { TecListCursor } from './tec-list-cursor.svelte.ts';

/** Moved less than this, a press is a click. */
const DRAG_STARTS_AFTER_PIXELS = 5;

type RowPointerOptions = {
  readonly event: PointerEvent;
  readonly tecIds: readonly TecId[];
  readonly workspace: Workspace;
};

/** Watches a press until it is let go or becomes a drag of the row, or of the selection it is in. */
export function watchRowPress({ event, tecIds, workspace }: RowPointerOptions): void {
  if (event.button !== 0 || event.pointerType === 'touch' || !workspace.canEdit) return;
  const { clientX, clientY } = event;
  const watching = new AbortController();
  const { signal } = watching;
  window.addEventListener('pointerup', () => watching.abort(), { signal });
  window.addEventListener(
    'pointermove',
    (move) => {
      const moved = Math.hypot(move.clientX - clientX, move.clientY - clientY);
      if (moved < DRAG_STARTS_AFTER_PIXELS) return;
      watching.abort();
      const { selection, drag } = workspace;
      const isInSelection = tecIds.every((id) => selection.has(id));
      drag.take({ tecIds: isInSelection ? [...selection.ids] : tecIds, from: 'list' });
    },
    { signal },
  );
}

/** Selects as the click asks. */
export function clickRow(event: MouseEvent, index: number, cursor: TecListCursor): void {
  if (event.shiftKey) {
    cursor.extendTo(index);
    return;
  }
  cursor.moveTo(index);
  if (event.ctrlKey || event.metaKey) cursor.toggle();
  else cursor.choose();
}
