// Says of teams how far they follow the draw. One call is one undo step, for one team or all of an AoR.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { RouteMode } from '../../domain/route.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import { writeRoute } from '../write-route.ts';
import { codeOfTeam } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Writes only the routes of another mode; passes over teams that are gone. */
export function setRouteMode(
  doc: Y.Doc,
  args: { readonly stoTeamIds: Iterable<StoTeamId>; readonly mode: RouteMode },
): CommandResult {
  const { mode } = args;
  const { routes } = planRoots(doc);
  const edits = [...new Set(args.stoTeamIds)]
    .filter((id) => stoTeamOfDoc(doc, id))
    .map((id) => ({ id, write: writeRoute(routes, id, { mode }) }))
    .filter(({ write }) => write !== null);
  const [first] = edits;
  if (!first) return ok({ changed: 0 });
  const what = edits.length === 1 ? codeOfTeam(doc, first.id) : `${edits.length} teams`;
  transact(doc, new LocalEdit(`set the mode of ${what}`), () => {
    for (const { write } of edits) write?.();
  });
  return ok({ changed: edits.length });
}
