// The record of a waiver, in the live plan; its key is the finding's key. Written by the server alone.
import { z } from 'zod';
import { asId, type UserId } from '../../domain/ids.ts';
import { WAIVER_REASON_MAX_LENGTH, type Waiver } from '../../domain/waiver.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const waiverRecordSchema = z.object({
  reason: z.string().max(WAIVER_REASON_MAX_LENGTH),
  waivedBy: z.string().max(64),
  waivedByName: z.string().max(120),
  waivedAt: z.iso.datetime(),
});

/** Reads a waiver, or null when the record is not one. */
export function readWaiver(findingKey: string, fields: unknown): Waiver | null {
  const record = readRecord(waiverRecordSchema, fields);
  return record && { findingKey, ...record, waivedBy: asId<UserId>(record.waivedBy) };
}

/** A new record holding all fields of the waiver. */
export function newWaiverRecord(waiver: Omit<Waiver, 'findingKey'>): RecordFields {
  const { reason, waivedBy, waivedByName, waivedAt } = waiver;
  return newRecord({ reason, waivedBy, waivedByName, waivedAt });
}
