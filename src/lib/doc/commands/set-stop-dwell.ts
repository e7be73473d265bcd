// Says how long a team stays at a stop, or goes back to the mission's usual time. One call is one undo step.
import type * as Y from 'yjs';
import type { StopId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { DWELL_MINUTES_MAX } from '../../domain/stop.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, editableStop, nameOfStop } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Null is the usual time. */
export function setStopDwell(
  doc: Y.Doc,
  args: { readonly stopId: StopId; readonly dwellMinutes: number | null },
): CommandResult {
  const { stopId, dwellMinutes } = args;
  const isTime = (value: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= DWELL_MINUTES_MAX;
  if (dwellMinutes !== null && !isTime(dwellMinutes)) {
    const message = `Enter whole minutes, from 1 to ${DWELL_MINUTES_MAX}, or nothing for the usual time.`;
    return err({ code: 'invalid', field: 'dwellMinutes', message });
  }
  const found = editableStop(doc, stopId);
  if (!found.ok) return found;
  if (found.value.dwellMinutes === dwellMinutes) return ok({ changed: 0 });
  const where = `${nameOfStop(found.value)} in ${codeOfTeam(doc, found.value.stoTeamId)}`;
  transact(doc, new LocalEdit(`set the time at ${where}`), () => {
    planRoots(doc).stops.get(stopId)?.set('dwellMinutes', dwellMinutes);
  });
  return ok({ changed: 1 });
}
