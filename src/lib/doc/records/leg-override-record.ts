// The record of a person's word on a drive between two places of a route, in the live plan; its key is the pair.
import { z } from 'zod';
import type { LegOverride } from '../../domain/route.ts';
import { DRIVE_MAX_SECONDS, DRIVE_REASON_MAX_LENGTH } from '../../domain/travel.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const legOverrideRecordSchema = z.object({
  fromId: z.string().max(32),
  toId: z.string().max(32),
  seconds: z.number().positive().max(DRIVE_MAX_SECONDS),
  reason: z.string().min(1).max(DRIVE_REASON_MAX_LENGTH),
});

/** Reads an override, or null when the record is not one. */
export function readLegOverride(fields: unknown): LegOverride | null {
  return readRecord(legOverrideRecordSchema, fields);
}

/** A new record holding all fields of the override. */
export function newLegOverrideRecord(override: LegOverride): RecordFields {
  const { fromId, toId, seconds, reason } = override;
  return newRecord({ fromId, toId, seconds, reason });
}
