// Lets a team follow the results to a TEC, at the end of its route. One call is one undo step.
import type * as Y from 'yjs';
import { randomId, type StopId, type StoTeamId, type TecId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { routeOfDoc } from '../read-stops.ts';
import { newStopRecord } from '../records/stop-record.ts';
import { placeInRoute, rewriteKeys } from '../route-order.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Writes nothing when the route ends there already, however many teams do. */
export function addTabulationStop(
  doc: Y.Doc,
  args: { readonly stoTeamId: StoTeamId; readonly tecId: TecId },
): CommandResult<{ readonly stopId: StopId }> {
  const { stoTeamId, tecId } = args;
  const refusal = refusalOfTeams(doc, [stoTeamId]);
  if (refusal) return err(refusal);
  const route = routeOfDoc(doc, stoTeamId);
  const known = route.find((stop) => stop.kind === 'tabulation' && stop.tecId === tecId);
  if (known) return ok({ changed: 0, stopId: known.id });
  const placing = placeInRoute(route, null, 1);
  const stopId = randomId<StopId>();
  const record = newStopRecord({
    ...{ id: stopId, stoTeamId, kind: 'tabulation', tecId, isPinned: false, dwellMinutes: null },
    orderKey: placing.keys[0] ?? '',
  });
  const { stops } = planRoots(doc);
  transact(doc, new LocalEdit(`add the tabulation to ${codeOfTeam(doc, stoTeamId)}`), () => {
    rewriteKeys(stops, placing);
    stops.set(stopId, record);
  });
  return ok({ changed: 1, stopId });
}
