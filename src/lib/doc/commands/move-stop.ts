// Moves a stop within its route or to another team's. One call is one undo step.
// Invariant: no route gets a second opening or closing: the stop that comes is an ordinary visit there.
import type * as Y from 'yjs';
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { Stop } from '../../domain/stop.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { routeOfDoc } from '../read-stops.ts';
import { writeFields } from '../records/record.ts';
import { placeInRoute, rewriteKeys } from '../route-order.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, editableStop, nameOfStop, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** `before` is the stop before which it goes; null, or one that is gone, is the end of the route. */
export function moveStop(
  doc: Y.Doc,
  args: { readonly stopId: StopId; readonly stoTeamId: StoTeamId; readonly before: StopId | null },
): CommandResult {
  const { stopId, stoTeamId, before } = args;
  const found = editableStop(doc, stopId);
  if (!found.ok) return found;
  const refusal = refusalOfTeams(doc, [stoTeamId]);
  if (refusal) return err(refusal);
  const stop = found.value;
  const route = routeOfDoc(doc, stoTeamId);
  if (stop.stoTeamId === stoTeamId && isInPlace(route, stopId, before)) return ok({ changed: 0 });
  const others = route.filter(({ id }) => id !== stopId);
  const placing = placeInRoute(others, before, 1);
  const isDouble = stop.kind !== 'tabulation' && others.some(({ kind }) => kind === stop.kind);
  const kind = isDouble ? 'voting' : stop.kind;
  const { stops } = planRoots(doc);
  transact(doc, new LocalEdit(labelOf(doc, stop, stoTeamId)), () => {
    rewriteKeys(stops, placing);
    const record = stops.get(stopId);
    if (record) writeFields(record, { stoTeamId, kind, orderKey: placing.keys[0] ?? '' });
  });
  return ok({ changed: 1 });
}

function isInPlace(route: readonly Stop[], stopId: StopId, before: StopId | null): boolean {
  const at = route.findIndex(({ id }) => id === stopId);
  return before === stopId || (route[at + 1]?.id ?? null) === before;
}

function labelOf(doc: Y.Doc, stop: Stop, to: StoTeamId): string {
  const [what, code] = [nameOfStop(stop), codeOfTeam(doc, stop.stoTeamId)];
  return stop.stoTeamId === to
    ? `move ${what} in ${code}`
    : `move ${what} from ${code} to ${codeOfTeam(doc, to)}`;
}
