// The record of a person's word on a drive between two seats, in the live plan; its key is the pair.
import { z } from 'zod';
import { asId, type TecId } from '../../domain/ids.ts';
import {
  DRIVE_MAX_SECONDS,
  DRIVE_REASON_MAX_LENGTH,
  type DriveOverride,
} from '../../domain/travel.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const driveOverrideRecordSchema = z.object({
  fromTecId: z.string().max(32),
  toTecId: z.string().max(32),
  seconds: z.number().positive().max(DRIVE_MAX_SECONDS),
  reason: z.string().min(1).max(DRIVE_REASON_MAX_LENGTH),
});

/** Reads an override, or null when the record is not one. */
export function readDriveOverride(fields: unknown): DriveOverride | null {
  const record = readRecord(driveOverrideRecordSchema, fields);
  if (!record) return null;
  const { fromTecId, toTecId, seconds, reason } = record;
  return { fromTecId: asId<TecId>(fromTecId), toTecId: asId<TecId>(toTecId), seconds, reason };
}

/** A new record holding all fields of the override. */
export function newDriveOverrideRecord(override: DriveOverride): RecordFields {
  return newRecord({ ...override });
}
