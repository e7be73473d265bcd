// The record of a stop of a route, in the live plan. Invariant: created whole by one client under a random id,
// so that stops which two people add at one place both stay.
import { z } from 'zod';
import { asId, type StationId, type StopId, type StoTeamId, type TecId } from '../../domain/ids.ts';
import { DWELL_MINUTES_MAX, STOP_KINDS, type Stop } from '../../domain/stop.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const stopRecordSchema = z.object({
  stoTeamId: z.string().max(64),
  kind: z.enum(STOP_KINDS),
  stationId: z.string().max(32).nullable(),
  tecId: z.string().max(32).nullable(),
  orderKey: z.string().min(1),
  isPinned: z.boolean(),
  dwellMinutes: z.number().int().min(1).max(DWELL_MINUTES_MAX).nullable(),
});

/** Reads a stop, or null when the record is not one. */
export function readStop(id: StopId, fields: unknown): Stop | null {
  const record = readRecord(stopRecordSchema, fields);
  if (!record) return null;
  const { kind, stationId, tecId, ...others } = record;
  const facts = { id, ...others, stoTeamId: asId<StoTeamId>(record.stoTeamId) };
  if (kind === 'tabulation') {
    return tecId === null ? null : { ...facts, kind, tecId: asId<TecId>(tecId) };
  }
  return stationId === null ? null : { ...facts, kind, stationId: asId<StationId>(stationId) };
}

/** A new record holding all fields of the stop. */
export function newStopRecord(stop: Stop): RecordFields {
  const { stoTeamId, kind, orderKey, isPinned, dwellMinutes } = stop;
  const stationId = stop.kind === 'tabulation' ? null : stop.stationId;
  const tecId = stop.kind === 'tabulation' ? stop.tecId : null;
  return newRecord({ stoTeamId, kind, stationId, tecId, orderKey, isPinned, dwellMinutes });
}
