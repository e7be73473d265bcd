// What the keys do on the timelines: stand on a stop, open its team, move it along the day or to another team.
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import { placeAfterNudge } from './stop-rows.ts';
import type { TimelinesDesk } from './timelines-desk.svelte.ts';

const PAGE_ROWS = 10;

/** Acts on a key; false when it means nothing here and may go on to the workspace. */
export function actOnTimelineKey(event: KeyboardEvent, desk: TimelinesDesk): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (desk.drag.held?.by === 'keys') return carryByKey(event.key, desk);
  if (event.altKey) return nudgeByKey(event.key, desk);
  const { cursor } = desk;
  const row = rowOfKey(event.key, cursor.row, PAGE_ROWS);
  if (row !== null) desk.moveTo(row, cursor.stop);
  else if (event.key === 'ArrowLeft') desk.moveTo(cursor.row, cursor.stop - 1);
  else if (event.key === 'ArrowRight') desk.moveTo(cursor.row, cursor.stop + 1);
  else if (event.key === 'Enter') openTeam(desk);
  else if (event.key === ' ') pickUp(desk);
  else if (event.key === 'Delete' || event.key === 'Backspace') removeStop(desk);
  else return false;
  return true;
}

function openTeam({ cursorRow, workspace }: TimelinesDesk): void {
  if (cursorRow?.kind === 'team') workspace.day.focus.focusTeam(cursorRow.team.id);
}

function removeStop({ cursorStopId, workspace }: TimelinesDesk): void {
  if (cursorStopId) workspace.commands.removeStops([cursorStopId]);
}

function pickUp(desk: TimelinesDesk): void {
  const { cursorRow, cursorStopId, workspace, drag } = desk;
  const stop = cursorStopId && workspace.day.routes.stop(cursorStopId);
  if (!stop || cursorRow?.kind !== 'team' || !workspace.canEdit) return;
  const label = desk.nameOfStop(stop);
  drag.take({ stopId: stop.id, label, by: 'keys' });
  drag.target = { stoTeamId: cursorRow.team.id, before: stop.id };
}

function nudgeByKey(key: string, desk: TimelinesDesk): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const { cursorRow, cursorStopId, workspace, cursor } = desk;
  if (!cursorStopId || cursorRow?.kind !== 'team' || !workspace.canEdit) return true;
  const by = key === 'ArrowLeft' ? -1 : 1;
  const stoTeamId = cursorRow.team.id;
  const before = placeAfterNudge(stopIdsOf(desk, stoTeamId), cursorStopId, by);
  if (before === undefined) return true;
  workspace.commands.moveStop(cursorStopId, stoTeamId, before);
  desk.moveTo(cursor.row, cursor.stop + by);
  return true;
}

/** While a stop is carried, the arrows choose where it goes. */
function carryByKey(key: string, desk: TimelinesDesk): boolean {
  const { drag } = desk;
  if (key === 'Escape') drag.end();
  else if (key === 'Enter' || key === ' ') {
    if (drag.target) desk.drop(drag.target);
  } else if (key === 'ArrowUp' || key === 'ArrowDown') aimAtTeam(desk, key === 'ArrowUp' ? -1 : 1);
  else if (key === 'ArrowLeft' || key === 'ArrowRight')
    aimAlong(desk, key === 'ArrowLeft' ? -1 : 1);
  else return false;
  return true;
}

function aimAtTeam(desk: TimelinesDesk, by: 1 | -1): void {
  const { drag, rows } = desk;
  const teams = rows.flatMap((row) => (row.kind === 'team' ? [row.team.id] : []));
  const at = teams.findIndex((id) => id === drag.target?.stoTeamId);
  const stoTeamId = teams[at + by];
  if (stoTeamId === undefined) return;
  const place = placeIndexOf(
    desk,
    drag.target?.stoTeamId ?? stoTeamId,
    drag.target?.before ?? null,
  );
  drag.target = { stoTeamId, before: stopIdsOf(desk, stoTeamId)[place] ?? null };
  desk.moveToTeam(stoTeamId, place);
}

function aimAlong(desk: TimelinesDesk, by: 1 | -1): void {
  const { drag } = desk;
  if (!drag.target) return;
  const { stoTeamId, before } = drag.target;
  const place = Math.max(0, placeIndexOf(desk, stoTeamId, before) + by);
  drag.target = { stoTeamId, before: stopIdsOf(desk, stoTeamId)[place] ?? null };
}

function placeIndexOf(desk: TimelinesDesk, stoTeamId: StoTeamId, before: StopId | null): number {
  const stopIds = stopIdsOf(desk, stoTeamId);
  const at = before === null ? -1 : stopIds.indexOf(before);
  return at === -1 ? stopIds.length : at;
}

function stopIdsOf({ workspace }: TimelinesDesk, stoTeamId: StoTeamId): readonly StopId[] {
  return workspace.day.routes.stopsOf(stoTeamId).map(({ id }) => id);
}
