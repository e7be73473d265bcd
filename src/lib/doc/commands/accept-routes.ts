// Takes over proposed routes of some teams. One call is one undo step.
// Invariant: only what differs is written; a stop that stays keeps its id, its pin and the time planned for it.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { acceptedStops, type AcceptedRoute } from '../accepted-routes.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stopsOfDoc } from '../read-stops.ts';
import { writeFields } from '../records/record.ts';
import { newStopRecord } from '../records/stop-record.ts';
import { transact } from '../transact.ts';
import { writeRoute } from '../write-route.ts';
import { codeOfTeam, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/**
 * `taken` are the teams that have their proposed route now. Passed over are teams that are gone or whose route
 * was locked since; stations that others put on another route since are left out.
 */
export function acceptRoutes(
  doc: Y.Doc,
  args: { readonly teams: readonly AcceptedRoute[] },
): CommandResult<{
  readonly taken: readonly StoTeamId[];
  readonly passedOver: readonly StoTeamId[];
  readonly leftOut: number;
}> {
  const isOpen = ({ stoTeamId }: AcceptedRoute): boolean => !refusalOfTeams(doc, [stoTeamId]);
  const [open, closed] = [args.teams.filter(isOpen), args.teams.filter((one) => !isOpen(one))];
  const idsOf = (routes: readonly AcceptedRoute[]) => routes.map(({ stoTeamId }) => stoTeamId);
  const { written, removed, leftOut } = acceptedStops(stopsOfDoc(doc), open);
  const done = { taken: idsOf(open), passedOver: idsOf(closed), leftOut };
  const { stops, routes } = planRoots(doc);
  const starts = open
    .map(({ stoTeamId, startTecId }) =>
      startTecId ? writeRoute(routes, stoTeamId, { startTecId }) : null,
    )
    .filter((write) => write !== null);
  const changed = written.length + removed.length + starts.length;
  const [first] = open;
  if (changed === 0 || !first) return ok({ changed: 0, ...done });
  const whose = open.length === 1 ? codeOfTeam(doc, first.stoTeamId) : `${open.length} teams`;
  transact(doc, new LocalEdit(`accept the proposed routes of ${whose}`), () => {
    for (const write of starts) write();
    for (const { id } of removed) stops.delete(id);
    for (const stop of written) {
      const { stoTeamId, kind, orderKey } = stop;
      const record = stops.get(stop.id);
      if (record) writeFields(record, { stoTeamId, kind, orderKey });
      else stops.set(stop.id, newStopRecord(stop));
    }
  });
  return ok({ changed, ...done });
}
