// Says what a team does at a station: opening, voting or closing. One call is one undo step.
// Invariant: a route has one opening and one closing; the former one becomes an ordinary visit.
import type * as Y from 'yjs';
import type { StopId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { StationStop } from '../../domain/stop.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { routeOfDoc } from '../read-stops.ts';
import { writeFields } from '../records/record.ts';
import { placeInRoute, rewriteKeys, usualPlace } from '../route-order.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, editableStationStop, nameOfStop } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** An opening goes to the beginning of the route, a closing to its end; a former one stays where it is. */
export function setStopKind(
  doc: Y.Doc,
  args: { readonly stopId: StopId; readonly kind: StationStop['kind'] },
): CommandResult {
  const { stopId, kind } = args;
  const found = editableStationStop(doc, stopId);
  if (!found.ok) return found;
  const stop = found.value;
  if (stop.kind === kind) return ok({ changed: 0 });
  const others = routeOfDoc(doc, stop.stoTeamId).filter(({ id }) => id !== stopId);
  const placing = placeInRoute(others, usualPlace(others, kind), 1);
  const orderKey = kind === 'voting' ? stop.orderKey : (placing.keys[0] ?? stop.orderKey);
  const former = others.filter((other) => kind !== 'voting' && other.kind === kind);
  const { stops } = planRoots(doc);
  const label = `make ${nameOfStop(stop)} the ${kind} of ${codeOfTeam(doc, stop.stoTeamId)}`;
  transact(doc, new LocalEdit(kind === 'voting' ? ordinary(stop) : label), () => {
    if (kind !== 'voting') rewriteKeys(stops, placing);
    for (const { id } of former) stops.get(id)?.set('kind', 'voting');
    const record = stops.get(stopId);
    if (record) writeFields(record, { kind, orderKey });
  });
  return ok({ changed: 1 + former.length });
}

function ordinary(stop: StationStop): string {
  return `make ${nameOfStop(stop)} an ordinary visit`;
}
