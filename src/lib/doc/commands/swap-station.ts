// Puts another station in the place of a stop, with the reason. One call is one undo step.
// Invariant: the swap is kept under the station that was first there, through any number of swaps after it.
import type * as Y from 'yjs';
import type { StationId, StopId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { SWAP_REASON_MAX_LENGTH } from '../../domain/sample.ts';
import { STATION_REASON_MIN_LENGTH } from '../../domain/station.ts';
import { nameOfStation } from '../../domain/stations/station-number.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readRecords } from '../read-records.ts';
import { stopsAtStations } from '../read-stops.ts';
import { newSwapRecord, readSwap } from '../records/swap-record.ts';
import { transact } from '../transact.ts';
import { editableStationStop, refusalOfTaken } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

/** Refuses a station that is on a route already; going back to the first station forgets the swap. */
export function swapStation(
  doc: Y.Doc,
  args: { readonly stopId: StopId; readonly stationId: StationId; readonly reason: string },
): CommandResult {
  const { stopId, stationId } = args;
  const reason = args.reason.trim();
  if (reason.length < STATION_REASON_MIN_LENGTH || reason.length > SWAP_REASON_MAX_LENGTH) {
    const message = `Say why in ${STATION_REASON_MIN_LENGTH} to ${SWAP_REASON_MAX_LENGTH} characters, such as “road closed”.`;
    return err({ code: 'invalid', field: 'reason', message });
  }
  const found = editableStationStop(doc, stopId);
  if (!found.ok) return found;
  const leaving = found.value.stationId;
  if (leaving === stationId) return ok({ changed: 0 });
  const taken = refusalOfTaken(doc, stopsAtStations(doc, new Set([stationId])));
  if (taken) return err({ ...taken, field: 'stationId' });
  const { stops, swaps } = planRoots(doc);
  const first = firstStation(doc, leaving);
  const label = `put ${nameOfStation(stationId)} in place of ${nameOfStation(leaving)}`;
  transact(doc, new LocalEdit(label), () => {
    stops.get(stopId)?.set('stationId', stationId);
    if (first === stationId) swaps.delete(first);
    else swaps.set(first, newSwapRecord({ replacedBy: stationId, reason }));
  });
  return ok({ changed: 2 });
}

/** The station in whose place another one stands, which may itself stand in for none. */
function firstStation(doc: Y.Doc, stationId: StationId): StationId {
  const { records } = readRecords(planRoots(doc).swaps, readSwap);
  for (const swap of records.values()) if (swap.replacedBy === stationId) return swap.stationId;
  return stationId;
}
