// Says where a station truly is, or that its place is right, with the reason. One call is one undo step.
// Invariant: the list of stations stays as it is; a place that says nothing more than the list is removed.
import type * as Y from 'yjs';
import { err, ok } from '../../domain/result.ts';
import {
  STATION_REASON_MAX_LENGTH,
  STATION_REASON_MIN_LENGTH,
  type StationPlace,
} from '../../domain/station.ts';
import { nameOfStation } from '../../domain/stations/station-number.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { writeFields } from '../records/record.ts';
import {
  fieldsOfStationPlace,
  newStationPlaceRecord,
  readStationPlace,
} from '../records/station-place-record.ts';
import { transact } from '../transact.ts';
import type { CommandError, CommandResult } from './command.ts';

/** Writes only what differs; a pin that moves needs a reason. */
export function placeStation(doc: Y.Doc, args: StationPlace): CommandResult {
  const place = { ...args, reason: args.reason.trim() };
  const refusal = refusalOf(place);
  if (refusal) return err(refusal);
  const { stationId, movedTo, isVerified } = place;
  const before = readStationPlace(stationId, planRoots(doc).stationPlaces.get(stationId));
  if (isSame(before, place)) return ok({ changed: 0 });
  const name = nameOfStation(stationId);
  const label = movedTo ? `move the pin of ${name}` : `put the pin of ${name} back`;
  const isMove = !isSamePosition(before, place);
  const words = isVerified ? `confirm where ${name} is` : `change the note on ${name}`;
  transact(doc, new LocalEdit(isMove ? label : words), () => writePlace(doc, place));
  return ok({ changed: 1 });
}

/** Writes a place, or removes one that says nothing. Call it inside `transact`. */
export function writePlace(doc: Y.Doc, place: StationPlace): void {
  const { stationPlaces } = planRoots(doc);
  const { stationId, movedTo, reason, isVerified } = place;
  const record = stationPlaces.get(stationId);
  if (!movedTo && !isVerified && reason === '') stationPlaces.delete(stationId);
  else if (record && readStationPlace(stationId, record)) {
    writeFields(record, fieldsOfStationPlace(place));
  } else stationPlaces.set(stationId, newStationPlaceRecord(place));
}

function refusalOf({ movedTo, reason }: StationPlace): CommandError | null {
  const isPlace = movedTo === null || (Math.abs(movedTo.lng) <= 180 && Math.abs(movedTo.lat) <= 90);
  if (!isPlace) {
    const message = 'Write degrees, such as 51.1605, 71.4704.';
    return { code: 'invalid', field: 'movedTo', message };
  }
  if (movedTo !== null && reason.length < STATION_REASON_MIN_LENGTH) {
    const message = 'Say why, such as “seen by the LTO team” or “moved to the new school”.';
    return { code: 'invalid', field: 'reason', message };
  }
  if (reason.length <= STATION_REASON_MAX_LENGTH) return null;
  const message = `Keep the reason to ${STATION_REASON_MAX_LENGTH} characters.`;
  return { code: 'invalid', field: 'reason', message };
}

function isSame(before: StationPlace | null, after: StationPlace): boolean {
  return (
    isSamePosition(before, after) &&
    (before?.reason ?? '') === after.reason &&
    (before?.isVerified ?? false) === after.isVerified
  );
}

function isSamePosition(before: StationPlace | null, { movedTo }: StationPlace): boolean {
  const from = before?.movedTo ?? null;
  return from?.lng === movedTo?.lng && from?.lat === movedTo?.lat;
}
