// Locks routes, so that nobody and no proposal changes them, or unlocks them. One call is one undo step.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import { writeRoute } from '../write-route.ts';
import { codeOfTeam } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Writes only the routes that are not so already; passes over teams that are gone. */
export function lockRoutes(
  doc: Y.Doc,
  args: { readonly stoTeamIds: Iterable<StoTeamId>; readonly isLocked: boolean },
): CommandResult {
  const { isLocked } = args;
  const { routes } = planRoots(doc);
  const edits = [...new Set(args.stoTeamIds)]
    .filter((id) => stoTeamOfDoc(doc, id))
    .map((id) => ({ id, write: writeRoute(routes, id, { isLocked }) }))
    .filter(({ write }) => write !== null);
  const [first] = edits;
  if (!first) return ok({ changed: 0 });
  const what =
    edits.length === 1 ? `the route of ${codeOfTeam(doc, first.id)}` : `${edits.length} routes`;
  transact(doc, new LocalEdit(`${isLocked ? 'lock' : 'unlock'} ${what}`), () => {
    for (const { write } of edits) write?.();
  });
  return ok({ changed: edits.length });
}
