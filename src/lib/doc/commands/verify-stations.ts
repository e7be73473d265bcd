// Confirms where stations are, or takes that back. One call is one undo step.
import type * as Y from 'yjs';
import type { StationId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { StationPlace } from '../../domain/station.ts';
import { nameOfStation } from '../../domain/stations/station-number.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readStationPlace } from '../records/station-place-record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';
import { writePlace } from './place-station.ts';

/** Writes only the stations that are not so already; moved pins and reasons stay. */
export function verifyStations(
  doc: Y.Doc,
  args: { readonly stationIds: Iterable<StationId>; readonly isVerified: boolean },
): CommandResult {
  const { isVerified } = args;
  const { stationPlaces } = planRoots(doc);
  const changed = [...new Set(args.stationIds)]
    .map((id): StationPlace => readStationPlace(id, stationPlaces.get(id)) ?? nothingSaid(id))
    .filter((place) => place.isVerified !== isVerified);
  const [first] = changed;
  if (!first) return ok({ changed: 0 });
  const verb = isVerified ? 'confirm' : 'doubt';
  const one = `${verb} where ${nameOfStation(first.stationId)} is`;
  const label = changed.length === 1 ? one : `${verb} where ${changed.length} stations are`;
  transact(doc, new LocalEdit(label), () => {
    for (const place of changed) writePlace(doc, { ...place, isVerified });
  });
  return ok({ changed: changed.length });
}

function nothingSaid(stationId: StationId): StationPlace {
  return { stationId, movedTo: null, reason: '', isVerified: false };
}
