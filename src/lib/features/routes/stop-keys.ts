// What the keys do in the list of a route's stops.
import { rowOfKey } from '../../ui/row-of-key.ts';
import type { RouteDesk } from './route-desk.svelte.ts';
import type { StopRow } from './stop-rows.ts';

const PAGE_ROWS = 6;

/** Acts on a key; false when it means nothing here and may go on to the workspace. */
export function actOnStopKey(event: KeyboardEvent, desk: RouteDesk): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return nudgeByKey(event.key, desk);
  const to = rowOfKey(event.key, desk.cursor, PAGE_ROWS);
  const row = desk.cursorRow;
  if (to !== null) desk.moveCursorTo(to);
  else if (!row) return false;
  else if (event.key === 'Enter') desk.openedStopId = row.stop.id;
  else if (event.key === ' ') desk.show(row);
  else if (event.key === 'Escape' && desk.openedStopId !== null) desk.openedStopId = null;
  else return desk.canEdit && editByKey(event.key, row, desk);
  return true;
}

function nudgeByKey(key: string, desk: RouteDesk): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  if (desk.canEdit) desk.nudge(key === 'ArrowUp' ? -1 : 1);
  return true;
}

function editByKey(key: string, row: StopRow, desk: RouteDesk): boolean {
  if (key === 'Delete' || key === 'Backspace') {
    desk.remove(row);
    return true;
  }
  // Letters can be switched off, as everywhere.
  if (!desk.workspace.settings.hasSingleKeys) return false;
  switch (key.toLowerCase()) {
    case 'o':
      desk.setKind(row, 'opening');
      return true;
    case 'v':
      desk.setKind(row, 'voting');
      return true;
    case 'c':
      desk.setKind(row, 'closing');
      return true;
    case 'p':
      desk.togglePin(row);
      return true;
    default:
      return false;
  }
}
