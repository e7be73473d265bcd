// The record of where a station truly is, in the live plan; its key is the station.
import { z } from 'zod';
import type { StationId } from '../../domain/ids.ts';
import { STATION_REASON_MAX_LENGTH, type StationPlace } from '../../domain/station.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const stationPlaceRecordSchema = z.object({
  lng: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  reason: z.string().max(STATION_REASON_MAX_LENGTH),
  isVerified: z.boolean(),
});

/** Reads a place, or null when the record is not one; half a position is none. */
export function readStationPlace(stationId: StationId, fields: unknown): StationPlace | null {
  const record = readRecord(stationPlaceRecordSchema, fields);
  if (!record) return null;
  const { lng, lat, reason, isVerified } = record;
  const movedTo = lng === null || lat === null ? null : { lng, lat };
  return { stationId, movedTo, reason, isVerified };
}

/** The fields of a place as the record keeps them. */
export function fieldsOfStationPlace({ movedTo, reason, isVerified }: StationPlace) {
  return { lng: movedTo?.lng ?? null, lat: movedTo?.lat ?? null, reason, isVerified };
}

/** A new record holding all fields of the place. */
export function newStationPlaceRecord(place: StationPlace): RecordFields {
  return newRecord(fieldsOfStationPlace(place));
}
