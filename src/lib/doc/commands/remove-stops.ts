// Takes stops off their routes. One call is one undo step.
import type * as Y from 'yjs';
import type { StopId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stopOfDoc } from '../read-stops.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, countOfStops, nameOfStop, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Passes over stops that are gone already. */
export function removeStops(
  doc: Y.Doc,
  args: { readonly stopIds: Iterable<StopId> },
): CommandResult {
  const removed = [...new Set(args.stopIds)]
    .map((id) => stopOfDoc(doc, id))
    .filter((stop) => stop !== null);
  const [first] = removed;
  if (!first) return ok({ changed: 0 });
  const refusal = refusalOfTeams(
    doc,
    removed.map(({ stoTeamId }) => stoTeamId),
  );
  if (refusal) return err(refusal);
  const isOneRoute = removed.every(({ stoTeamId }) => stoTeamId === first.stoTeamId);
  const what = removed.length === 1 ? nameOfStop(first) : countOfStops(removed.length);
  const from = isOneRoute ? codeOfTeam(doc, first.stoTeamId) : 'their routes';
  transact(doc, new LocalEdit(`remove ${what} from ${from}`), () => {
    for (const { id } of removed) planRoots(doc).stops.delete(id);
  });
  return ok({ changed: removed.length });
}
