// Chooses the list of stations that a plan rests on. One call is one undo step.
// Invariant: stops keep their stations, whatever the list: what is no longer in it is found by the checks.
import type * as Y from 'yjs';
import type { StationFrameId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** `label` names the list in the undo's words: "CEC list of 24 May". */
export function chooseStationFrame(
  doc: Y.Doc,
  args: { readonly frameId: StationFrameId; readonly label: string },
): CommandResult {
  const { choices } = planRoots(doc);
  if (choices.get('stationFrame') === args.frameId) return ok({ changed: 0 });
  transact(doc, new LocalEdit(`use the stations of “${args.label}”`), () => {
    choices.set('stationFrame', args.frameId);
  });
  return ok({ changed: 1 });
}
