// Pins stops to their team, so that proposals keep them there, or lets them go. One call is one undo step.
import type * as Y from 'yjs';
import type { StopId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stopOfDoc } from '../read-stops.ts';
import { transact } from '../transact.ts';
import { countOfStops, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Writes only the stops that are not so already; passes over those that are gone. */
export function pinStops(
  doc: Y.Doc,
  args: { readonly stopIds: Iterable<StopId>; readonly isPinned: boolean },
): CommandResult {
  const { isPinned } = args;
  const changed = [...new Set(args.stopIds)]
    .map((id) => stopOfDoc(doc, id))
    .filter((stop) => stop !== null)
    .filter((stop) => stop.isPinned !== isPinned);
  if (changed.length === 0) return ok({ changed: 0 });
  const refusal = refusalOfTeams(
    doc,
    changed.map(({ stoTeamId }) => stoTeamId),
  );
  if (refusal) return err(refusal);
  const verb = isPinned ? 'pin' : 'unpin';
  transact(doc, new LocalEdit(`${verb} ${countOfStops(changed.length)}`), () => {
    for (const { id } of changed) planRoots(doc).stops.get(id)?.set('isPinned', isPinned);
  });
  return ok({ changed: changed.length });
}
