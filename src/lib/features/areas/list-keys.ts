// What the keys do inside the TEC list.
import type { Workspace } from '../../state/workspace.svelte.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import type { TecListCursor } from './tec-list-cursor.svelte.ts';
import { tecsOfRow } from './tec-rows.ts';

const PAGE_ROWS = 12;

/** Acts on a key; false when the key means nothing here and may go on to the workspace. */
export function actOnListKey(
  event: KeyboardEvent,
  cursor: TecListCursor,
  workspace: Workspace,
): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === 'a') {
    cursor.chooseAll();
    return true;
  }
  if (isCommand || event.altKey) return false;
  const target = rowOfKey(event.key, cursor.index, PAGE_ROWS);
  if (target !== null) {
    if (event.shiftKey) cursor.extendTo(target);
    else cursor.moveTo(target);
    return true;
  }
  if (event.key === ' ') {
    cursor.toggle();
    return true;
  }
  if (event.key === 'Enter') {
    showRow(cursor, workspace);
    return true;
  }
  return false;
}

/** Shows the row's TECs on the map, with details when it is one TEC; the selection stays. */
function showRow(cursor: TecListCursor, workspace: Workspace): void {
  const { row } = cursor;
  if (!row) return;
  workspace.camera?.zoomToTecs(tecsOfRow(row));
  if (row.kind === 'tec') workspace.panels.open({ kind: 'tec', id: row.tec.id });
}
